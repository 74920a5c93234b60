-- Pandoc knows no sizes on a slide: who holds what it says stands small above it, and where it comes from at its foot.
local function run(text, letters)
  text = text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;")
  local said = '<a:r><a:rPr lang="nl-NL" ' .. letters .. " /><a:t>" .. text .. "</a:t></a:r>"
  return pandoc.RawInline("openxml", said)
end

function Div(div)
  if div.classes:includes("herkomst") then
    -- Pandoc hides no slide: the mark of a bookmark, which none of ours has, says which one is to be hidden.
    local mark = div.classes:includes("verborgen") and ' bmk="verborgen"' or ""
    return pandoc.Para({ run(pandoc.utils.stringify(div), 'sz="1400"' .. mark) })
  elseif div.classes:includes("label") then
    local runs = pandoc.List()
    for _, inline in ipairs(div.content[1].content) do
      local bold = inline.t == "Strong" and ' b="1"' or ""
      runs:insert(run(pandoc.utils.stringify(inline), 'sz="2000"' .. bold))
    end
    return pandoc.Para(runs)
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
