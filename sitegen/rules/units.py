"""Rules on the units that articles, settings and other units name."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article, matter

_TABLE = "content/units.csv"
_WARD = "cd-phuong-ben-thuyen,Công đoàn phường Bến Thuyền"


def _rows(*rows: str, heading: str = "id,tên") -> str:
    return "\n".join((heading, *rows, ""))


def _of(unit: str, *rows: str, heading: str = "id,tên") -> Mapping[str, str]:
    """Return an article of a unit, and a registry of these rows."""
    return {
        ARTICLE: article(f"don_vi: {unit}"),
        _TABLE: _rows(*(rows or (_WARD,)), heading=heading),
    }


RULES = (
    RuleDoc(
        "unit-id-unknown",
        (
            (
                "Chữ thường không dấu, có gạch nối được hiểu là mã đơn vị; không đơn vị nào mang "
                "mã ấy thì bài không lên trang của đơn vị nào."
            ),
            (
                "Plain letters with hyphens are taken for the id of a unit; if no unit has it, "
                "the article would be on the page of none."
            ),
        ),
        Example(
            _of("⟦cd-phuong-ben-thuyn⟧"),
            _of("cd-phuong-ben-thuyen"),
        ),
    ),
    RuleDoc(
        "unit-name-unknown",
        (
            (
                "Không đơn vị nào trong danh sách có tên này, nên bài chỉ hiện ở đơn vị chủ "
                "trang, không hiện ở trang của đơn vị được nói tới."
            ),
            (
                "No registered unit bears this name, so the article stands with the owner of the "
                "site and not on the page of the unit it is about."
            ),
        ),
        Example(
            _of("⟦Công đoàn phường Bến Thủy⟧"),
            _of("Công đoàn phường Bến Thuyền"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "unit-name-ambiguous",
        (
            (
                "Nhiều đơn vị cùng mang tên này, ví dụ trường cùng tên ở hai huyện; chọn hộ thì "
                "có thể đưa bài lên trang của trường khác."
            ),
            (
                "Several units bear this name, such as schools of one name in two districts; a "
                "guess might put the article on the page of the wrong one."
            ),
        ),
        Example(
            _of(
                "⟦CĐ Trường Lê Lợi⟧",
                "cd-mn-le-loi,CĐCS Trường Mầm non Lê Lợi,CĐ Trường Lê Lợi",
                "cd-th-le-loi,CĐCS Trường Tiểu học Lê Lợi,CĐ Trường Lê Lợi",
                heading="id,tên,tên tắt",
            ),
            _of(
                "cd-th-le-loi",
                "cd-mn-le-loi,CĐCS Trường Mầm non Lê Lợi,CĐ Trường Lê Lợi",
                "cd-th-le-loi,CĐCS Trường Tiểu học Lê Lợi,CĐ Trường Lê Lợi",
                heading="id,tên,tên tắt",
            ),
        ),
    ),
    RuleDoc(
        "unit-folder-unknown",
        (
            (
                "Bài không ghi don_vi thì thuộc đơn vị có mã là tên thư mục; tên ấy sai một chữ "
                "hay viết hoa thì bài về đơn vị chủ trang mà không ai hay."
            ),
            (
                "An article that names no unit is of the one whose id is the name of its folder; "
                "with one wrong letter or a capital it goes to the owner of the site unnoticed."
            ),
        ),
        Example(
            {
                "content/articles/cd-phuong-ben-thuyem/x.md": "⟦⟧" + article(),
                _TABLE: _rows(_WARD),
            },
            {"content/articles/cd-phuong-ben-thuyen/x.md": article(), _TABLE: _rows(_WARD)},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "root-unit-unknown",
        (
            (
                "Mục root_unit ghi đơn vị làm chủ trang tin; mã ấy không có trong danh sách thì "
                "trang chủ không biết đứng tên đơn vị nào."
            ),
            (
                "root_unit names the unit whose site this is; without a unit of that id the front "
                "page has no owner to name."
            ),
        ),
        Example(
            {
                "config.yaml": "title: Bản tin\nbase_url: https://congdoan.example.vn/\n"
                "root_unit: ⟦ldld-tinhh⟧\n",
                _TABLE: _rows("ldld-tinh,Liên đoàn Lao động tỉnh"),
            },
            {
                "config.yaml": "title: Bản tin\nbase_url: https://congdoan.example.vn/\n"
                "root_unit: ldld-tinh\n",
                _TABLE: _rows("ldld-tinh,Liên đoàn Lao động tỉnh"),
            },
        ),
    ),
    RuleDoc(
        "unit-unknown",
        (
            (
                "Cột trực thuộc, hay tệp ghi việc sáp nhập, nêu một mã chưa có: đơn vị sẽ không "
                "nằm dưới đơn vị cấp trên nào trong sơ đồ."
            ),
            (
                "A parent in the registry, or a unit in a merger, is not registered: in the tree "
                "the unit would stand under no other."
            ),
        ),
        Example(
            {
                _TABLE: _rows(
                    "ldld-tinh,Liên đoàn Lao động tỉnh,",
                    f"{_WARD},⟦ldld-tihn⟧",
                    heading="id,tên,trực thuộc",
                )
            },
            {
                _TABLE: _rows(
                    "ldld-tinh,Liên đoàn Lao động tỉnh,",
                    f"{_WARD},ldld-tinh",
                    heading="id,tên,trực thuộc",
                )
            },
        ),
    ),
    RuleDoc(
        "unit-id-reserved",
        (
            (
                "Một số từ là phần đầu địa chỉ của trang tin, như tin hay nhiem-ky; đơn vị mang "
                "mã ấy thì địa chỉ của nó lẫn với các trang khác."
            ),
            (
                "Some words begin the addresses of the site, such as tin or nhiem-ky; the "
                "addresses of a unit of that id would be mixed up with others."
            ),
        ),
        Example(
            {_TABLE: _rows("⟦lich⟧,Công đoàn Công ty Lịch Việt")},
            {_TABLE: _rows("cd-lich-viet,Công đoàn Công ty Lịch Việt")},
        ),
    ),
    RuleDoc(
        "unit-file-name",
        (
            (
                "Tên tệp trong content/units chính là mã đơn vị và là địa chỉ trang của đơn vị; "
                "có dấu hay dấu cách thì không thành địa chỉ."
            ),
            (
                "The name of a file in content/units is the id of the unit and its address; with "
                "accents or spaces it makes none."
            ),
        ),
        Example(
            {"content/units/Bến Thuyền.md": "⟦⟧" + matter("ten: Công đoàn phường Bến Thuyền")},
            {"content/units/cd-ben-thuyen.md": matter("ten: Công đoàn phường Bến Thuyền")},
        ),
    ),
    RuleDoc(
        "unit-file-twice",
        (
            (
                "Hai tệp cùng tên ở hai thư mục con đều nói về một đơn vị; máy không biết theo "
                "tên gọi, địa chỉ liên hệ của tệp nào."
            ),
            (
                "Two files of one name in two folders are on one unit; nobody knows whose names "
                "and contact hold."
            ),
        ),
        Example(
            {
                "content/units/cum-1/cd-ben-thuyen.md": matter("ten: Công đoàn phường Bến Thuyền"),
                "content/units/cum-2/cd-ben-thuyen.md": "⟦⟧"
                + matter("ten: Công đoàn phường Bến Thuyền"),
            },
            {
                "content/units/cum-1/cd-ben-thuyen.md": matter("ten: Công đoàn phường Bến Thuyền"),
                "content/units/cum-2/cd-ben-thuy.md": matter("ten: Công đoàn phường Bến Thủy"),
            },
        ),
    ),
    RuleDoc(
        "unit-alias-twice",
        (
            (
                "Tên khác dùng cho toàn trang chỉ được chỉ một đơn vị; “Công đoàn Sở” mà của hai "
                "sở thì bài có thể vào nhầm trang."
            ),
            (
                "An alias for the whole site may stand for one unit only; of two, articles might "
                "come to the page of the wrong one."
            ),
        ),
        Example(
            {
                "content/units/cd-so-xd.md": matter(
                    "ten: Công đoàn Sở Xây dựng", "ten_khac_toan_trang: [Công đoàn Sở]"
                ),
                "content/units/cd-so-yt.md": matter(
                    "ten: Công đoàn Sở Y tế", "ten_khac_toan_trang: [⟦Công đoàn Sở⟧]"
                ),
            },
            {
                "content/units/cd-so-xd.md": matter(
                    "ten: Công đoàn Sở Xây dựng", "ten_khac: [Công đoàn Sở]"
                ),
                "content/units/cd-so-yt.md": matter(
                    "ten: Công đoàn Sở Y tế", "ten_khac: [Công đoàn Sở]"
                ),
            },
        ),
    ),
    RuleDoc(
        "unit-name-twice",
        (
            (
                "Hai mã cùng mang một tên cùng lúc: có khi là một đơn vị bị ghi hai lần, và bài "
                "của nó sẽ chia ra hai trang."
            ),
            (
                "Two ids bear one name at one time: perhaps one unit was registered twice, and "
                "its articles would be on two pages."
            ),
        ),
        Example(
            {_TABLE: _rows(_WARD, "cd-phuong-ben-thuyen-2,⟦Công đoàn phường Bến Thuyền⟧")},
            {_TABLE: _rows(_WARD)},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "unit-had-ended",
        (
            (
                "Đơn vị đã kết thúc hoạt động thì không thể có hoạt động mới: ngày sai, hoặc việc "
                "ấy là của đơn vị nhận bàn giao."
            ),
            (
                "A unit that has ended does nothing new: either the date is wrong, or the article "
                "is about the unit that took over."
            ),
        ),
        Example(
            _of("⟦cd-so-tttt⟧", "cd-so-tttt,Công đoàn Sở TT&TT,2021", heading="id,tên,đến"),
            {
                ARTICLE: article("don_vi: cd-so-tttt", "luu_tru: có"),
                _TABLE: _rows("cd-so-tttt,Công đoàn Sở TT&TT,2021", heading="id,tên,đến"),
            },
        ),
        Severity.WARNING,
    ),
)
