"""Presentations joined to one are read as one by an independent program, slide by slide."""

from pathlib import Path

from pptx import Presentation
from pptx.shapes.picture import Picture
from pptx.slide import Slide

from scripts.content import downloads
from scripts.exports.site_content import SiteContent


def opened(file: Path) -> list[Slide]:
    return list(Presentation(str(file)).slides)


def held(slide: Slide) -> tuple[object, ...]:
    """All that a slide says, shows and leads to, and its notes."""
    links = sorted(relation.target_ref for relation in slide.part.rels.values() if relation.is_external)
    pictures = [shape.image.blob for shape in slide.shapes if isinstance(shape, Picture)]
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else None
    return slide.slide_layout.name, texts, pictures, links, notes


def test_the_whole_is_its_title_and_the_slides_of_every_topic(addressed: Path, addressed_edition: SiteContent) -> None:
    title, *slides = map(held, opened(addressed / downloads.ALL_SLIDES.path))
    topics = (opened(addressed / downloads.slides(page.name).path) for page in addressed_edition.topics)
    expected = [held(slide) for topic in topics for slide in topic]
    assert slides == expected
    assert sum(len(pictures) for _, _, pictures, _, _ in expected) > 1
    name, url = addressed_edition.name, addressed_edition.url
    assert name in title[1]
    assert title[4] is not None and url in str(title[4])


def test_every_part_is_there_once_and_no_two_slides_have_the_same_number(addressed: Path) -> None:
    presentation = Presentation(str(addressed / downloads.ALL_SLIDES.path))
    ids = [slide.slide_id for slide in presentation.slides]
    names = [str(part.partname) for part in presentation.part.package.iter_parts()]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    notes = {str(slide.notes_slide.part.partname) for slide in presentation.slides if slide.has_notes_slide}
    assert len(notes) == sum(slide.has_notes_slide for slide in presentation.slides)
