"""Words and patterns of the made-up articles. Every person, place and figure is invented."""

from __future__ import annotations

import itertools

FAMILIES = tuple("Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Tạ Quách".split())
MIDDLES = tuple("Thị Văn Hữu Minh Thanh Ngọc Quang Thu Đức Xuân Bích Gia Khánh Tường".split())
GIVEN = tuple(
    "An Bình Chi Dung Giang Hà Hiền Hoa Khôi Lan Liên Long Mỹ Nga Phúc Quý Sơn Thủy".split()
)
PLACES = (
    "Bến Gỗ,Cầu Mây,Đồng Sim,Gò Dứa,Hòn Ngang,Khe Lim,Lạch Trai,Mỏ Vịt,Rừng Sác,Bãi Ngự,"
    "Cồn Én,Dốc Sỏi,Đá Bàn,Gềnh Vàng,Hố Trầu,Kênh Ba,Lũng Vải,Nà Khoa,Ô Rô,Phà Cũ,"
    "Rạch Tràm,Suối Cạn,Thác Mơ,Truông Bồn,Vàm Sậy,Xóm Lưới,Ao Sen,Bàu Súng,Chòm Dừa,"
    "Đầm Cói"
).split(",")
TRADES = (
    "may,da giày,chế biến gỗ,thủy sản,cơ khí,bốc xếp,cấp nước,y tế,giáo dục,xây dựng,in,"
    "vận tải,điện lực,cao su,vệ sinh môi trường,bưu chính,gốm sứ,dệt,lắp ráp điện tử,"
    "kho lạnh"
).split(",")
THINGS = (
    "quạt thông gió,giày bảo hộ,nước uống,suất ăn ca,xe đưa đón,tủ thuốc,bậc lương,"
    "phòng trọ,sổ bảo hiểm,lịch nghỉ phép,ca đêm,tiền thưởng Tết,nhà gửi trẻ,"
    "lối thoát hiểm,khẩu trang,giờ nghỉ giữa ca,chỗ để xe,thẻ đoàn viên"
).split(",")
TAGS = (
    "an toàn lao động,bảo hiểm xã hội,bữa ăn ca,chăm sóc sức khỏe,công đoàn cơ sở,"
    "công nhân lao động,công tác nữ công,dân vận khéo,đoàn viên mới,đối thoại,giáo viên,"
    "giới thiệu việc làm,gương sáng,hiến máu,học nghề,khu công nghiệp,khu nhà trọ,"
    "kỷ niệm ngày thành lập,lao động nữ,lao động sáng tạo,mái ấm công đoàn,nghiệp đoàn,"
    "ngư dân,nhà ở xã hội,nông trường,phòng cháy,phúc lợi,quỹ tương trợ,sáng kiến,"
    "sinh hoạt hè,tết sum vầy,thi đua,thỏa ước lao động,tháng công nhân,tiền lương,"
    "tuyên truyền,tư vấn pháp luật,vay vốn,văn nghệ quần chúng,xây dựng đời sống văn hóa"
).split(",")

# Type, how many of a hundred articles are of it, and how their titles begin.
TYPES = (
    ("tin", 30, ("trao {n} suất quà cho lao động ngành {trade}", "sửa {thing} cho thợ {trade}")),
    ("cham-lo", 14, ("khám sức khỏe cho {n} lao động nữ", "hỗ trợ {n} gia đình thợ {trade}")),
    ("hoi-nghi", 10, ("bàn việc {thing} với {n} đại diện tổ {trade}",)),
    ("tap-huan", 9, ("tập huấn nghiệp vụ cho {n} cán bộ tổ {trade}",)),
    ("doi-thoai", 7, ("đối thoại với doanh nghiệp {trade} về {thing}",)),
    ("ket-nap", 6, ("kết nạp {n} đoàn viên mới ở xưởng {trade}",)),
    ("hoi-thao-the-thao", 6, ("mở giải bóng chuyền có {n} vận động viên ngành {trade}",)),
    ("tuyen-duong", 5, ("biểu dương {n} lao động giỏi ngành {trade}",)),
    ("guong-dien-hinh", 4, ("có người thợ {trade} {n} lần hiến kế về {thing}",)),
    ("hoi-thi", 4, ("thi tay nghề {trade} với {n} thí sinh",)),
    ("thuong-luong", 2, ("ký thỏa ước mới với {n} điều về {thing}",)),
    ("le", 2, ("gặp mặt {n} cán bộ hưu trí ngành {trade}",)),
    ("hoi-dien", 1, ("dự hội diễn với {n} tiết mục của thợ {trade}",)),
)  # fmt: skip
SECTIONS = (
    ("tin-hoat-dong", "Tin hoạt động", ("tin", "hoi-nghi", "tap-huan", "le", "ket-nap")),
    ("chinh-sach", "Chính sách – Pháp luật", ("doi-thoai", "thuong-luong")),
    ("cham-lo-doi-song", "Chăm lo đời sống", ("cham-lo",)),
    ("thi-dua", "Thi đua – Gương sáng", ("tuyen-duong", "guong-dien-hinh")),
    ("van-hoa-the-thao", "Văn hóa – Thể thao", ("hoi-thi", "hoi-dien", "hoi-thao-the-thao")),
)
TYPE_TITLES = {
    "tin": "Tin",
    "cham-lo": "Chăm lo",
    "hoi-nghi": "Hội nghị",
    "tap-huan": "Tập huấn",
    "doi-thoai": "Đối thoại",
    "ket-nap": "Kết nạp",
    "hoi-thao-the-thao": "Hội thao",
    "tuyen-duong": "Tuyên dương",
    "guong-dien-hinh": "Gương điển hình",
    "hoi-thi": "Hội thi",
    "thuong-luong": "Thương lượng",
    "le": "Lễ",
    "hoi-dien": "Hội diễn",
}

# Each pattern has some hundred million outcomes, so that a corpus of millions hardly repeats one.
SENTENCES = (
    "Ông {person}, tổ trưởng tổ {trade} số {a}, cho biết cả tổ góp {n} ngày công trong tháng {m}.",
    "Bà {person} ở {place} kể lại chuyện {a} gia đình cùng xóm trọ được hỗ trợ {n} nghìn đồng.",
    "Theo {person}, quý {q} có {n} lượt người hỏi về {thing} tại {place}, tăng {a} lượt.",
    "Công đoàn cơ sở {place} dành {n} triệu đồng lo {thing} cho {a} thợ {trade} của tổ {person}.",
    "Kết quả phiếu do {person} công bố: {n} người tán thành, {a} người muốn bàn thêm về {thing}.",
    "{person} và {other} được giao theo dõi {a} việc còn lại tại {place} trước ngày {d}/{m}.",
    "Sau {a} buổi học, {n} người viết được đơn kiến nghị về {thing} đúng mẫu, {person} ghi nhận.",
    "Nhà ăn tập thể ở {place} phục vụ {n} suất một ngày, thêm {a} món theo góp ý của {person}.",
    "Đoàn giám sát do {person} dẫn đầu xem xét {a} kho hàng, đo {n} điểm ồn ở xưởng {trade}.",
    "Quỹ tương trợ {place} cho {n} người vay, thu hồi đúng hạn {a} phần trăm, {person} nói.",
    "Trong {n} phiếu hỏi gửi về, {a} phiếu nhắc tới {thing}, chị {person} ở {place} tổng hợp.",
    "Ca của anh {person} có {a} người, mỗi tháng ra {n} sản phẩm và chỉ mong {thing} sớm được sửa.",
    "Từ ngày {d}/{m}, xưởng {trade} ở {place} chia lại ca cho {n} lao động, {person} cho hay.",
    "Chị {person} nhẩm tính: {n} nghìn đồng một tháng, trừ tiền trọ ở {place} còn {a} phần trăm.",
    "Mô hình của {person} bắt đầu với {a} hộ, nay đã có {n} hộ ở {place} làm theo.",
    "Đồng chí {person} đề nghị ghi {thing} vào thỏa ước, kèm mức chi {n} nghìn đồng cho {a} người.",
    "Ban nữ công thăm {a} phòng trọ ở {place}, phát {n} cuốn sổ tay do {person} biên soạn.",
    "Tổ {trade} của {person} nhận khoán {n} mét vuông nền xưởng và xong trước hạn {a} giờ.",
    "Số {thing} được cấp năm nay là {n}, đủ cho {a} tổ sản xuất, theo bảng kê của {person}.",
    "{person} nhớ lại ngày {d}/{m}, khi cả xóm {place} chỉ có {a} người dám ký tên vào đơn.",
    "Bác {person}, {a} tuổi, vẫn dạy nghề {trade} cho lớp trẻ ở {place}, cả thảy {n} lượt học.",
    "Đến quý {q}, {place} còn {a} trường hợp chưa có {thing}, trong đó {n} người là thợ {trade}.",
    "Phiếu khảo sát {n} lao động cho thấy {a} phần trăm hài lòng với {thing}, cao nhất ở {place}.",
    "Giải nhất thuộc về {person} với bài dự thi dài {n} chữ viết về {thing} ở {place}.",
)  # fmt: skip
OPENINGS = (
    "Ngày {d}/{m}, tại {place}, {unit} họp bàn về {thing} với {n} đại diện do {person} mời.",
    "Suốt {a} ngày qua, {n} người thợ {trade} ở {place} cùng {person} bận rộn với {thing}.",
    "{unit} vừa hoàn thành việc lo {thing} cho {n} thợ {trade}, theo {person} ở {place}.",
)  # fmt: skip
LEADS_TO_LIST = (
    "Cuộc họp do {person} chủ trì chốt {a} điểm về {thing}, {n} người cùng ký, gồm các việc:",
    "Trong {n} ý kiến gửi tới {person}, có {a} ý kiến đáng chú ý về {thing} ở {place}:",
)  # fmt: skip
HEADINGS = (
    "Chuyện ở xưởng {trade} số {a}",
    "Từ {thing} đến {n} việc nhỏ",
    "Người của {place} và {n} ngày công",
)
UNIT_KINDS = (
    "Công đoàn Công ty {trade} {place}",
    "Công đoàn Trường Trung học {place}",
    "Công đoàn Bệnh viện {place}",
    "Nghiệp đoàn {trade} {place}",
)


def names() -> tuple[str, ...]:
    """Return every name of a person that the words make, in one order for ever."""
    product = itertools.product(FAMILIES, MIDDLES, GIVEN)
    return tuple(" ".join(parts) for parts in product)
