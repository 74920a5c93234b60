-- What a picture shows is for who cannot see it. Pandoc prints it below the picture on a slide; as the title of the
-- picture it becomes the alternative text, and is printed nowhere.
function Figure(figure)
  local picture
  figure:walk({
    Image = function(image)
      picture = image
    end,
  })
  if picture then
    picture.title = pandoc.utils.stringify(picture.caption)
    picture.caption = {}
    return pandoc.Para({ picture })
  end
end
