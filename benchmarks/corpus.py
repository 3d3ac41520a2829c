"""A seeded corpus of Vietnamese union articles: the same files for the same size, anywhere."""

from __future__ import annotations

from pathlib import Path
from random import Random

_FAMILIES = "Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tạ Quách".split()
_MIDDLES = "Thị Văn Hữu Minh Thanh Ngọc Quang Thu Đức Xuân Bích Gia Khánh Tường".split()
_GIVEN = "An Bình Chi Dung Giang Hà Hiền Hoa Khôi Lan Liên Long Mỹ Nga Phúc Quý Sơn Thủy".split()
_PLACES = "Bến Gỗ,Cầu Mây,Đồng Sim,Gò Dứa,Hòn Ngang,Khe Lim,Lạch Trai,Mỏ Vịt,Rừng Sác".split(",")
_TRADES = "may,da giày,chế biến gỗ,thủy sản,cơ khí,bốc xếp,cấp nước,y tế,giáo dục,xây dựng"
_ACTS = (
    "trao {n} suất quà cho đoàn viên khó khăn ngành {trade}",
    "tập huấn nghiệp vụ cho {n} cán bộ công đoàn ngành {trade}",
    "khám sức khỏe cho {n} lao động nữ ngành {trade}",
    "đối thoại với doanh nghiệp {trade} về {n} kiến nghị",
    "tổ chức hội thao có {n} vận động viên ngành {trade}",
    "kết nạp {n} đoàn viên mới ở xưởng {trade}",
)
_SENTENCES = (
    "Ông {person}, tổ trưởng tổ {trade} số {a}, cho biết cả tổ góp {n} ngày công trong tháng {m}.",
    "Bà {person} ở {place} kể lại chuyện {a} gia đình cùng xóm trọ được hỗ trợ {n} nghìn đồng.",
    "Theo báo cáo của {person}, quý {q} có {n} lượt người được tư vấn tại {place}, tăng {a} lượt.",
    "Công đoàn cơ sở {place} dành {n} triệu đồng sửa {a} phòng nghỉ giữa ca cho thợ {trade}.",
    "Kết quả bỏ phiếu: {n} người tán thành, {a} người đề nghị bàn thêm về ca đêm ngành {trade}.",
    "{person} và {other} được giao theo dõi {a} việc còn lại tại {place} trước ngày {d}/{m}.",
    "Sau {a} buổi học, {n} người viết được đơn kiến nghị đúng mẫu, theo ghi nhận của {person}.",
    "Nhà ăn tập thể ở {place} phục vụ {n} suất một ngày, thêm {a} món theo góp ý của {person}.",
    "Đoàn giám sát do {person} dẫn đầu kiểm tra {a} kho hàng, đo {n} điểm ồn ở {place}.",
    "Quỹ tương trợ của {place} cho {n} người vay, thu hồi đúng hạn {a} phần trăm, {person} nói.",
)
_TYPES = "tin hoi-nghi tap-huan cham-lo hoi-thao-the-thao doi-thoai ket-nap".split()
UNITS = 100


def write_corpus(root: Path, articles: int, *, seed: int = 1) -> None:
    """Write a site of `articles` articles of about 5 KB and 100 units under `root`."""
    random = Random(seed)
    (root / "content" / "articles").mkdir(parents=True)
    config = "title: Bản tin thử\nbase_url: https://thu.example.vn/\nroot_unit: ldld-thu\n"
    (root / "config.yaml").write_text(config, encoding="utf-8", newline="\n")
    rows = ["id;tên;tên tắt;cấp;loại hình;trực thuộc", "ldld-thu;LĐLĐ tỉnh Thử;;cap-tinh;;"]
    for number in range(UNITS):
        above = "ldld-thu" if number < 10 else f"cd-{number % 10}"
        level = "cap-tren-truc-tiep-co-so" if number < 10 else "co-so"
        rows.append(f"cd-{number};Công đoàn số {number};CĐ {number};{level};;{above}")
    registry = "\n".join(rows) + "\n"
    (root / "content" / "units.csv").write_text(registry, encoding="utf-8", newline="\n")
    for number in range(articles):
        year, month, day = 2009 + number % 17, 1 + number % 12, 1 + number % 28
        folder = root / "content" / "articles" / str(year)
        folder.mkdir(exist_ok=True)
        text = _article(random, number, f"{day}/{month}/{year}")
        (folder / f"bai-{number}.md").write_text(text, encoding="utf-8", newline="\n")


def _article(random: Random, number: int, date: str) -> str:
    place, person = random.choice(_PLACES), _person(random)
    act = random.choice(_ACTS).format(n=random.randint(11, 999), trade=_trade(random))
    paragraphs = [
        " ".join(_sentence(random) for _ in range(random.randint(3, 6))) for _ in range(6)
    ]
    points = "\n".join(f"{n}. {_sentence(random)}" for n in range(1, 6))
    paragraphs.insert(3, f"Hội nghị thống nhất các việc như sau:\n{points}")
    matter = (
        f"tieu_de: Công đoàn {place} {act} (tin số {number})\n"
        f"ngay_dang: {date}\n"
        f"the_loai: {random.choice(_TYPES)}\n"
        f"don_vi: cd-{random.randrange(UNITS)}\n"
        f"tac_gia: {person}\n"
        f"chu_de: [{_trade(random)}, {place}]\n"
    )
    return f"---\n{matter}---\n\n" + "\n\n".join(paragraphs) + "\n"


def _sentence(random: Random) -> str:
    return random.choice(_SENTENCES).format(
        person=_person(random),
        other=_person(random),
        place=random.choice(_PLACES),
        trade=_trade(random),
        n=random.randint(12, 9800),
        a=random.randint(2, 97),
        q=random.randint(1, 4),
        d=random.randint(1, 28),
        m=random.randint(1, 12),
    )


def _person(random: Random) -> str:
    return " ".join(random.choice(part) for part in (_FAMILIES, _MIDDLES, _GIVEN))


def _trade(random: Random) -> str:
    return random.choice(_TRADES.split(","))
