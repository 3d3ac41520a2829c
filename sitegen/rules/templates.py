"""Rules on the templates of a site, for who changes how its pages look."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article

_TEMPLATE = "templates/article.html"


def _template(*lines: str) -> Mapping[str, str]:
    """Return a template for articles that extends the theme's."""
    head = ("{# Trang bài viết #}", '{% extends "theme/article.html" %}')
    return {_TEMPLATE: "\n".join((*head, *lines, ""))}


def _signed(*lines: str) -> Mapping[str, str]:
    return _template("{% block article_body %}", "{{ super() }}", *lines, "{% endblock %}")


def _rendered(*lines: str) -> Mapping[str, str]:
    """Return a template and an article that is made of it."""
    return {**_signed(*lines), ARTICLE: article()}


_GOOD = _signed("<p>{{ site.title }}</p>")

RULES = (
    RuleDoc(
        "template-syntax",
        (
            (
                "Lệnh trong mẫu trang thiếu dấu đóng hoặc viết sai, nên không dựng được trang nào "
                "dùng mẫu ấy."
            ),
            (
                "A statement of the template is mistyped or not closed, so none of the pages made "
                "of it can be made."
            ),
        ),
        Example(_signed("⟦⟧<p>{{ site.title </p>"), _GOOD),
    ),
    RuleDoc(
        "template-missing",
        (
            (
                "Thiếu một mẫu mà loại trang nào đó cần tới; thường do bản cài sitegen bị hỏng "
                "hoặc bị xóa bớt tệp."
            ),
            (
                "A template is gone that some kind of page needs, mostly because the installed "
                "program is damaged."
            ),
        ),
    ),
    RuleDoc(
        "template-not-found",
        (
            "Mẫu này gọi đến một mẫu khác mà không tệp nào mang tên ấy, nên không dựng được trang.",
            (
                "The template asks for another one that no file is named after, so no page can be "
                "made of it."
            ),
        ),
        Example(
            _signed('⟦⟧{% include "parts/chu-ky.html" %}'),
            {
                **_signed('{% include "parts/chu-ky.html" %}'),
                "templates/parts/chu-ky.html": "<p>Ban Biên tập</p>\n",
            },
        ),
    ),
    RuleDoc(
        "template-block-unknown",
        (
            "Mẫu gốc không có khối mang tên này, nên phần viết trong khối sẽ không hiện ở đâu cả.",
            (
                "The template that is extended has no block of that name, so what stands in the "
                "block would be shown nowhere."
            ),
        ),
        Example(
            _template("⟦⟧{% block article_boddy %}<p>Ban Biên tập</p>{% endblock %}"),
            _template("{% block article_body %}<p>Ban Biên tập</p>{% endblock %}"),
        ),
    ),
    RuleDoc(
        "template-loop",
        (
            (
                "Mẫu gọi lại chính nó, trực tiếp hoặc qua mẫu khác, nên việc dựng trang không bao "
                "giờ dừng."
            ),
            (
                "The template draws itself in, directly or by way of others, so that making a "
                "page would never end."
            ),
        ),
        Example(
            {
                _TEMPLATE: '{# Trang bài viết #}\n⟦⟧{% extends "article.html" %}\n',
            },
            _GOOD,
        ),
    ),
    RuleDoc(
        "template-name-unknown",
        (
            (
                "Mẫu dùng một tên mà loại trang này không có, thường do gõ sai; chỗ ấy trên trang "
                "sẽ để trống."
            ),
            (
                "The template uses a name that this kind of page does not have, mostly a slip; "
                "its place on the page would be empty."
            ),
        ),
        Example(
            _signed("⟦⟧<p>{{ sit.title }}</p>"),
            _GOOD,
        ),
    ),
    RuleDoc(
        "template-undefined",
        (
            (
                "Mẫu hỏi một điều mà trang đang dựng không có, ví dụ tên mục gõ sai; in ra thì "
                "chỗ ấy để trống mà không ai biết."
            ),
            (
                "The template asks for something that the page at hand does not have, such as a "
                "mistyped name; printed, it would be an unnoticed gap."
            ),
        ),
        Example(
            _rendered("⟦⟧<p>{{ site.tite }}</p>"),
            _rendered("<p>{{ site.title }}</p>"),
        ),
    ),
    RuleDoc(
        "template-failed",
        (
            (
                "Mẫu làm một phép không làm được với dữ liệu của trang, ví dụ cộng chữ với số, "
                "nên trang ấy không dựng được."
            ),
            (
                "The template does something impossible with what the page holds, such as adding "
                "a number to words, so that page cannot be made."
            ),
        ),
        Example(
            _rendered("⟦⟧<p>{{ site.title + 1 }}</p>"),
            _rendered("<p>{{ site.title }}</p>"),
        ),
    ),
    RuleDoc(
        "template-too-large",
        (
            (
                "Mẫu trang lớn hơn 1 MB thường vì ảnh hay dữ liệu bị dán vào trong; mọi trang "
                "dùng mẫu ấy đều nặng theo."
            ),
            (
                "A template of more than 1 MB mostly has pictures or data pasted into it; every "
                "page made of it would be as heavy."
            ),
        ),
    ),
    RuleDoc(
        "template-not-utf8",
        (
            "Mẫu lưu bằng mã khác UTF-8 thì mọi chữ có dấu trong mẫu sẽ hiện sai trên trang.",
            (
                "In a template that is not saved as UTF-8 all accented letters would be wrong on "
                "the page."
            ),
        ),
        Example(
            {"templates/parts/ghi-chu.html": "⟦⟧<p>Liên hệ: số 1</p>"},
            {"templates/parts/ghi-chu.html": "<p>Liên hệ: số 1</p>"},
            encoding="utf-16",
        ),
    ),
    RuleDoc(
        "list-unknown",
        (
            (
                "Mẫu dùng một danh sách bài mà config.yaml chưa khai, nên khung ấy trên trang sẽ "
                "luôn trống."
            ),
            (
                "The template asks for a list of articles that config.yaml does not have, so its "
                "frame would always be empty."
            ),
        ),
        Example(
            {
                **_signed("{{ ⟦lists['thong-bao⟧'] | length }}"),
            },
            _GOOD,
        ),
    ),
)
