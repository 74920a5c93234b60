"""Every page as the Nu Html Checker of the W3C judges it, where it is installed (`npm install --global vnu-jar`)."""

import shutil
import subprocess
from pathlib import Path

import pytest

VNU = shutil.which("vnu")


@pytest.mark.skipif(not (VNU and shutil.which("java")), reason="needs java and the Nu Html Checker (npm: vnu-jar)")
def test_the_html_checker_finds_no_error_on_any_page(finished: Path) -> None:
    # The program only starts the jar beside it, with fewer options.
    jar = next(Path(str(VNU)).resolve().parent.rglob("vnu.jar"))
    command = ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--skip-non-html", str(finished)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
