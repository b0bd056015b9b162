"""The one chart of the page about performance: how quick the program is beside each yardstick."""

from html import escape
from textwrap import wrap

from work import OUT

PARTS = {
    "start": "A short list",
    "long": "Lists whose titles a server is asked for",
    "growth": "Lists of titles in a catalogue on the own disk",
    "dump": "An index of Open Library's dump, made up",
}
WIDTH, LEFT, RIGHT, LINE, BAR = 760, 330, 60, 22, 12
# The picture has its own ground, as a page may be dark where the system is light.
STYLE = """
  svg { font-family: system-ui, sans-serif; font-size: 12px }
  .ground { fill: #fff } text { fill: #1d1d1f } .part { font-weight: bold } .soft { fill: #6e6e73 }
  .speed { stroke: #fff; stroke-width: 4px; paint-order: stroke }
  .bar { fill: #2166ac } .one { stroke: #6e6e73; stroke-dasharray: 3 3 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1c1c1e } text { fill: #f5f5f7 } .soft { fill: #a1a1a6 }
    .speed { stroke: #1c1c1e }
    .bar { fill: #67a9cf } .one { stroke: #a1a1a6 }
  }
"""


def draw(ratios, sentence):
    """ratios: those of ratios.py; sentence: when and on what they were measured."""
    scale = (WIDTH - LEFT - RIGHT) / max(1.0, *(one.speed for one in ratios))
    shapes, y, part = [], 30, ""
    for one in ratios:
        if one.part != part:
            part = one.part
            y += LINE
            shapes.append(f'<text class="part" x="12" y="{y + BAR - 2}">{escape(PARTS[part])}</text>')
            y += LINE
        shapes.append(f'<text x="{LEFT - 8}" y="{y + BAR - 2}" text-anchor="end">{escape(label(one))}</text>'
                      f'<rect class="bar" x="{LEFT}" y="{y}" width="{one.speed * scale:.1f}" height="{BAR}" rx="2"/>'
                      f'<text class="speed" x="{LEFT + one.speed * scale + 6:.1f}" y="{y + BAR - 2}">{one.speed:.2f}</text>')
        y += LINE
    edge, end = LEFT + scale, y
    for line in wrap(sentence, 130):
        y += 14
        shapes.append(f'<text class="soft" x="12" y="{y}" font-size="10">{escape(line)}</text>')
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 12}" width="{WIDTH}" role="img">
<title>How many times as quick as its yardstick the program is</title>
<style>{STYLE}</style>
<rect class="ground" width="100%" height="100%" rx="8"/>
<text class="soft" x="{edge:.1f}" y="22" text-anchor="middle">as quick as the yardstick</text>
<line class="one" x1="{edge:.1f}" x2="{edge:.1f}" y1="30" y2="{end}"/>
{chr(10).join(shapes)}
</svg>
"""


def label(ratio):
    return f"{ratio.work}, beside {ratio.yardstick}"


def save(ratios, sentence):
    path = OUT / "performance.svg"
    path.write_text(draw(ratios, sentence))
    return path
