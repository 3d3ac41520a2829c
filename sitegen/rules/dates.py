"""Rules on days, hours and ranges of days."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc, article

RULES = (
    RuleDoc(
        "date-unreadable",
        (
            "Chỉ đọc được ngày, tháng, năm ghi rõ; “tuần trước” thì mỗi lúc đọc là một ngày khác.",
            "Only a day, month and year that are written out can be read; “last week” drifts.",
        ),
        Example(article("ngay_dang: ⟦tuần trước⟧"), article("ngay_dang: 17/5/2023")),
    ),
    RuleDoc(
        "date-impossible",
        (
            (
                "Tháng này không có ngày đó: thường do gõ nhầm một số, hoặc quên rằng tháng Hai "
                "chỉ có 28 hay 29 ngày."
            ),
            "The month has no such day: usually one digit is wrong, or February was forgotten.",
        ),
        Example(article("ngay_dang: ⟦30/2/2023⟧"), article("ngay_dang: 28/2/2023")),
    ),
    RuleDoc(
        "date-month-first",
        (
            "Ngày được ghi theo lối Mỹ, tháng trước ngày sau; ở đây ngày luôn đứng trước tháng.",
            "The date is written the American way, month first; here the day always comes first.",
        ),
        Example(article("ngay_dang: ⟦5/24/2023⟧"), article("ngay_dang: 24/5/2023")),
    ),
    RuleDoc(
        "date-no-such-month",
        (
            "Một năm có mười hai tháng; số đứng giữa là tháng và lớn hơn 12.",
            "A year has twelve months; the number in the middle is the month, and is above 12.",
        ),
        Example(article("ngay_dang: ⟦24/13/2023⟧"), article("ngay_dang: 24/12/2023")),
    ),
    RuleDoc(
        "date-two-digit-year",
        (
            (
                "Năm ghi hai chữ số có thể là 1923 hay 2023; bài cũ và bài mới nằm chung một kho "
                "nên không đoán."
            ),
            (
                "A year of two digits may be 1923 or 2023; an archive holds both, so nothing is "
                "guessed."
            ),
        ),
        Example(article("ngay_dang: ⟦24/5/23⟧"), article("ngay_dang: 24/5/2023")),
    ),
    RuleDoc(
        "date-year-out-of-range",
        (
            "Trang tin chỉ nhận năm từ 1900 đến 2199; năm khác gần như luôn là gõ nhầm.",
            "Years run from 1900 to 2199; any other is nearly always a slip.",
        ),
        Example(article("ngay_dang: ⟦24/5/2203⟧"), article("ngay_dang: 24/5/2023")),
    ),
    RuleDoc(
        "date-wrong-weekday",
        (
            (
                "Thứ và ngày không khớp nhau, vậy một trong hai đã ghi sai; người đọc không biết "
                "tin vào bên nào."
            ),
            (
                "The weekday and the day do not agree, so one of them is wrong, and nobody can "
                "tell which."
            ),
        ),
        Example(
            article("ngay_dang: ⟦Thứ Hai, ngày 24/5/2023⟧"),
            article("ngay_dang: Thứ Tư, ngày 24/5/2023"),
        ),
    ),
    RuleDoc(
        "date-no-year",
        (
            "Ngày đăng phải có năm: bài còn được đọc nhiều năm sau.",
            "The day of publication needs its year: an article is read for many years.",
        ),
        Example(article("ngay_dang: ⟦24/5⟧"), article("ngay_dang: 24/5/2023")),
    ),
    RuleDoc(
        "date-time-impossible",
        (
            "Một ngày có 24 giờ, một giờ có 60 phút, và giờ phải hợp với buổi đã ghi.",
            (
                "A day has 24 hours and an hour 60 minutes, and the hour has to fit the part of "
                "the day."
            ),
        ),
        Example(
            article("ngay_dang: ⟦25h30 ngày 24/5/2023⟧"),
            article("ngay_dang: 15h30 ngày 24/5/2023"),
        ),
    ),
    RuleDoc(
        "date-range-backwards",
        (
            (
                "Ngày cuối đứng trước ngày đầu: hai ngày bị ghi ngược, hoặc hoạt động kéo qua năm "
                "mới mà chỉ ghi một năm."
            ),
            (
                "The last day comes before the first: the two are swapped, or a range over New "
                "Year has only one year."
            ),
        ),
        Example(article("dien_ra: ⟦26–24/5/2023⟧"), article("dien_ra: 24–26/5/2023")),
    ),
    RuleDoc(
        "date-range-unexpected",
        (
            "Bài được đăng vào một ngày; hoạt động kéo dài nhiều ngày thì ghi ở mục dien_ra.",
            "An article appears on one day; an event of several days goes under dien_ra.",
        ),
        Example(
            article("ngay_dang: ⟦24–26/5/2023⟧"),
            article("ngay_dang: 26/5/2023", "dien_ra: 24–26/5/2023"),
        ),
    ),
)
