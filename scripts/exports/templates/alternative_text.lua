-- Where a finding comes from stands small below it; pandoc knows no sizes on a slide.
function Div(div)
  if div.classes:includes("herkomst") then
    local text = pandoc.utils.stringify(div):gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;")
    local run = '<a:r><a:rPr lang="nl-NL" sz="1400" /><a:t>' .. text .. "</a:t></a:r>"
    return pandoc.Para({ pandoc.RawInline("openxml", run) })
  end
end

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
