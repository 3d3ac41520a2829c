"""The pictures of config's appearance: that they are there, and of a size that can be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.config import FILE
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model.resources import appearance_files, is_picture
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.suggestion import closest

# A logo is shown 64 px high, twice as many on a good screen.
_LOGO_SIDE = 128
_LOGO_RATIO = 4
_BANNER_WIDTH = 1200
_BANNER_RATIOS = 3, 10


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for a logo or a banner that is no picture of the content."""
    appearance = site.config.appearance
    found = appearance_files(site.config, site.links)
    for name, picture in (("logo", appearance.logo), ("banner", appearance.banner)):
        if picture is None or is_picture(found.get(name, "")):
            continue
        pictures = [path.removeprefix("content/") for path in site.links.files if is_picture(path)]
        yield error(
            "appearance-picture-missing",
            _place(site, name),
            path=picture.file,
            suggestion=closest(picture.file.lstrip("/"), sorted(pictures)) or "",
        )


def sizes(site: Site, published: Mapping[str, tuple[int, int]]) -> Iterator[Diagnostic]:
    """Yield a warning for a logo or a banner that would look bad, given pictures' sizes by path."""
    for name, path in appearance_files(site.config, site.links).items():
        if path not in published:
            continue
        width, height = published[path]
        if name == "logo":
            fits = min(width, height) >= _LOGO_SIDE and height <= width <= _LOGO_RATIO * height
        else:
            least, most = _BANNER_RATIOS
            fits = width >= _BANNER_WIDTH and least * height <= width <= most * height
        if not fits:
            id = "logo-size" if name == "logo" else "banner-size"
            yield warning(id, _place(site, name), width=width, height=height)


def _place(site: Site, name: str) -> Span:
    return place(site.places, FILE, f"appearance.{name}.file", f"appearance.{name}")


TEXTS: Texts = {
    "appearance-picture-missing": (
        Text(
            "Trong thư mục content không có ảnh nào là “{path}”.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Chép ảnh JPG, PNG hoặc WebP vào thư mục content rồi ghi đường dẫn từ đó.",
            ),
        ),
        Text(
            "The content has no picture “{path}”.",
            (
                "Did you mean “{suggestion}”?",
                "Put a JPEG, PNG or WebP into content/ and name it from there.",
            ),
        ),
    ),
    "logo-size": (
        Text(
            "Biểu trưng {width} × {height} điểm sẽ bị mờ hoặc quá dài.",
            ("Dùng ảnh cao từ 128 điểm, rộng bằng một đến bốn lần chiều cao.",),
        ),
        Text(
            "A logo of {width} × {height} pixels would be blurred or too long.",
            ("Take one at least 128 pixels high, and one to four times as wide as high.",),
        ),
    ),
    "banner-size": (
        Text(
            "Ảnh đầu trang {width} × {height} điểm sẽ bị mờ hoặc chiếm hết màn hình.",
            ("Dùng ảnh rộng từ 1200 điểm, rộng gấp ba đến mười lần chiều cao.",),
        ),
        Text(
            "A banner of {width} × {height} pixels would be blurred or fill the screen.",
            ("Take one at least 1200 pixels wide, and three to ten times as wide as high.",),
        ),
    ),
}

APPEARANCE = SiteCheck("appearance", run, TEXTS)
