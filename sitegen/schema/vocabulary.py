"""The closed vocabularies of front matter: forms of activity, states, levels, kinds of change."""

from __future__ import annotations

from sitegen.schema.value import Choice

ARTICLE_TYPES = (
    "tin",
    "hoi-nghi",
    "dai-hoi",
    "toa-dam",
    "hoi-thao-khoa-hoc",
    "hoi-thao-the-thao",
    "tap-huan",
    "hoi-thi",
    "hoi-dien",
    "le",
    "doi-thoai",
    "thuong-luong",
    "ket-nap",
    "tuyen-duong",
    "kiem-tra-giam-sat",
    "cham-lo",
    "guong-dien-hinh",
    "phong-su-anh",
    "thong-bao",
    "van-ban",
)

# "hội thảo" (seminar) and "hội thao" (sports meet) differ by a tone alone, which folding removes.
_SEMINAR_OR_SPORTS = ("hoi-thao-khoa-hoc", "hoi-thao-the-thao")
ARTICLE_TYPE = Choice(
    ARTICLE_TYPES, aliases=(("hop", "hoi-nghi"),), ambiguous=(("hoi-thao", _SEMINAR_OR_SPORTS),)
)

_SHOWN_OR_NOT = (("dang", "da-dang"), ("ban-nhap", "nhap"))
STATUS = Choice(
    ("nhap", "cho-duyet", "da-dang", "go-bai"),
    aliases=(*_SHOWN_OR_NOT, ("go", "go-bai"), ("da-go", "go-bai")),
)
# A page is no news: it is taken away by deleting its file, not withdrawn with a notice.
PAGE_STATUS = Choice(("nhap", "cho-duyet", "da-dang"), aliases=_SHOWN_OR_NOT)
EVENT_STATUS = Choice(("du-kien", "da-dien-ra", "hoan", "huy"))
DAY_PART = Choice(("sang", "chieu", "toi", "ca-ngay"))
ROLE = Choice(("chu-tri", "khach-moi", "phat-bieu", "trinh-bay"))
CONGRESS_FORM = Choice(
    ("toan-the", "dai-bieu", "hoi-nghi-dai-bieu", "thanh-lap"),
    aliases=(
        ("dai-hoi-toan-the", "toan-the"),
        ("dai-hoi-dai-bieu", "dai-bieu"),
        ("dai-hoi-thanh-lap", "thanh-lap"),
    ),
)
APPOINTMENT = Choice(
    (
        "bau",
        "tai-cu",
        "bau-bo-sung",
        "chi-dinh",
        "cong-nhan",
        "dieu-dong",
        "thoi-tham-gia",
        "nghi-huu",
    )
)

LEVELS = ("trung-uong", "cap-tinh", "cap-tren-truc-tiep-co-so", "co-so", "duoi-co-so")
LEVEL = Choice(
    LEVELS,
    aliases=(
        ("cap-trung-uong", "trung-uong"),
        ("tinh", "cap-tinh"),
        ("cap-tren-co-so", "cap-tren-truc-tiep-co-so"),
        ("cap-tren-truc-tiep", "cap-tren-truc-tiep-co-so"),
        ("cap-co-so", "co-so"),
        ("cdcs", "co-so"),
        ("cong-doan-co-so", "co-so"),
        ("cap-duoi-co-so", "duoi-co-so"),
    ),
)

CHANGE_KINDS = (
    "thanh-lap",
    "doi-ten",
    "hop-nhat",
    "sap-nhap",
    "chia-tach",
    "chuyen-giao",
    "chuyen-loai-hinh",
    "giai-the",
    "ket-thuc-hoat-dong",
)
CHANGE_KIND = Choice(CHANGE_KINDS)

# Changes whose right side begins to exist; a unit that absorbs others existed before.
FOUNDING_CHANGES = frozenset(("thanh-lap", "hop-nhat", "chia-tach"))
# Changes after which a unit on the left side that is not on the right side exists no more.
ENDING_CHANGES = frozenset(("hop-nhat", "sap-nhap", "chia-tach", "giai-the", "ket-thuc-hoat-dong"))
