# fmt: off
# One shape a line reads as a drawing.
# ruff: noqa: E501
"""Every illustration of the site: where it lies, how large it is, what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tools.photos.bay import podium_of_three, race, rower, start
from tools.photos.canvas import Picture
from tools.photos.halls import ballot, hall, handing, meeting, podium, stage
from tools.photos.mountain import control_room, pole, reservoir, supper
from tools.photos.night import bus_stop, radio_watch, ring_road, station
from tools.photos.occasions import drill, plots, run_finish, run_start, yard_lunch
from tools.photos.outside import football, group, house, street, tug
from tools.photos.sea import fish_market, harbour, net_mender, planting
from tools.photos.work import canteen, classroom, clinic, crane_port, workshop
from tools.photos.workplaces import cold_store, grinder, nursery, show_of_cards

WIDE, TALL = (1200, 800), (800, 1200)


class Photo(NamedTuple):
    """A picture to be drawn; `drawn` and `kept` are those of the canvas.

    A `camera` leaves in the file what a phone leaves there: where it was, whose it is. One that is
    `turned` was held upright, and says so instead of turning the picture.
    """

    size: tuple[int, int]
    seed: int
    scene: Callable[[Picture], None]
    drawn: int = 2
    kept: int = 1
    quality: int = 82
    progressive: bool = True
    camera: bool = False
    turned: bool = False


PHOTOS: Mapping[str, Photo] = {
    "cdvc-tinh/2011/anh/toa-dam.jpg": Photo(WIDE, 11, lambda p: meeting(p, wall="#cfd8c6", cloth="#a32a35", wood="#8a5a36", plants=True)),
    "cd-so-tnmt/2016/hop-danh-gia-cuoi-nam/hop-bch-mo-rong.jpg": Photo(
        WIDE,
        16,
        lambda p: meeting(p, wall="#d9cdb8", cloth="#23527c", wood="#6f4a30", plants=False),
    ),
    "cd-so-tnmt/2016/hop-danh-gia-cuoi-nam/pho-chu-tich-trinh-bay.jpg": Photo(
        WIDE,
        17,
        lambda p: podium(p, backdrop="#23527c", curtain="#3f6a86", suit="#f4f1ea", female=False),
    ),
    "cd-vp-ubnd/2017/dai-hoi-viii/toan-canh.jpg": Photo(
        WIDE,
        18,
        lambda p: hall(p, curtain="#9e2230", panel="#9a1f2a", wall="#e6dcc6", seats="#7c2430", rows=5, table=5, speaker="#e8eef3"),
    ),
    "cd-vp-ubnd/2017/dai-hoi-viii/bo-phieu.jpg": Photo(WIDE, 19, lambda p: ballot(p, curtain="#2f5a78")),
    "cd-so-tttt/2023/dai-hoi/giam-doc-phat-bieu.jpg": Photo(
        WIDE,
        23,
        lambda p: podium(p, backdrop="#a3242f", curtain="#7d2433", suit="#2d3b52", female=False),
    ),
    "cd-so-tttt/2023/dai-hoi/tang-hoa.jpg": Photo(
        WIDE,
        24,
        lambda p: handing(
            p, backdrop="#2f6a94", floor="#a9794f", givers=("#2d3b52", "#d9579b", "#f4f1ea", "#8e2f55", "#35405a", "#2f8f8a"), item="flowers"
        ),
    ),
    "2010/anh/le-cuoi.jpg": Photo(WIDE, 10, lambda p: group(p, building="#d9c4b8", dress="#c2273a")),
    "2014/anh/xuong-may.jpg": Photo(WIDE, 14, lambda p: workshop(p, uniform="#3f7fb0", cloth=("#d9663b", "#2d4a6b", "#e9c46a", "#5a8a6a"))),
    "2015/hoi-dien/anh/1-hop-xuong.jpg": Photo(WIDE, 31, lambda p: stage(p, act="choir")),
    "2015/hoi-dien/anh/2-mua-non.jpg": Photo(WIDE, 32, lambda p: stage(p, act="dance")),
    "2015/hoi-dien/anh/3-don-ca.jpg": Photo(TALL, 33, lambda p: stage(p, act="solo")),
    "2017/anh/chung-ket-bong-da.jpg": Photo(WIDE, 41, football),
    "2017/anh/keo-co.jpg": Photo(WIDE, 42, tug),
    "2018/dem-cang-ca/1-tau-ve-ban-dem.jpg": Photo(WIDE, 51, lambda p: harbour(p, hour="night")),
    "2018/dem-cang-ca/2-phan-loai-ca.jpg": Photo(WIDE, 52, fish_market),
    "2018/dem-cang-ca/3-va-luoi.jpg": Photo(TALL, 53, net_mender),
    "2018/dem-cang-ca/4-binh-minh.jpg": Photo(WIDE, 54, lambda p: harbour(p, hour="dawn")),
    "2019/anh/lop-tap-huan.jpg": Photo(WIDE, 61, lambda p: classroom(p, screen="#2f6a94")),
    "2021/anh/mai-am-dong-may.jpg": Photo(WIDE, 62, lambda p: house(p, roof="#a8402f", wall="#f0dfb8", crowd=True)),
    "2022/ra-mat-nghiep-doan-lai-xe/xep-hang.jpg": Photo(WIDE, 71, street),
    "2022/ra-mat-nghiep-doan-lai-xe/trao-quyet-dinh.jpg": Photo(
        WIDE,
        72,
        lambda p: handing(p, backdrop="#3f7a5f", floor="#8f8f92", givers=("#f4f1ea", "#2f8f5f", "#8e2f55", "#e08a2e"), item="frame"),
    ),
    "cd-cang-tram/2024/anh/nguoi-lai-cau.jpg": Photo(TALL, 73, crane_port),
    "2024/anh/mai-am-sa-vinh.jpg": Photo(WIDE, 74, lambda p: house(p, roof="#3f6f94", wall="#e9ece2", crowd=False)),
    "2025/dai-hoi-i/toan-canh-dai-hoi.jpg": Photo(
        WIDE,
        81,
        lambda p: hall(p, curtain="#23527c", panel="#a3202c", wall="#dfe3e6", seats="#2f4f78", rows=6, table=7, speaker="#8e2f55"),
    ),
    "2025/dai-hoi-i/ban-chap-hanh.jpg": Photo(WIDE, 82, lambda p: group(p, building="#e0c79a", dress="#b5303b")),
    "cd-phuong-ben-thuyen/2025/anh/trao-qua.jpg": Photo(
        WIDE,
        83,
        lambda p: handing(
            p, backdrop="#b5493f", floor="#a98a66", givers=("#f4f1ea", "#c9587a", "#3d6b8a", "#5a8a6a", "#f0d9c4", "#7a5c9a"), item="gift"
        ),
    ),
    "2026/trong-rung-ngap-man/trong-cay.jpg": Photo(WIDE, 91, lambda p: planting(p, shore=True)),
    "2026/trong-rung-ngap-man/doan-tinh-nguyen.jpg": Photo(WIDE, 92, lambda p: group(p, building="#c9d8d2", dress="#2f8f8a")),
    "2026/anh/kham-suc-khoe.jpg": Photo(WIDE, 93, clinic),
    "2026/anh/lop-thuong-luong.jpg": Photo(WIDE, 96, lambda p: classroom(p, screen="#9a3f34")),
    "2026/anh/mot-cua.jpg": Photo(WIDE, 95, lambda p: meeting(p, wall="#e0d6c4", cloth="#2f6b5c", wood="#a3683f", plants=True)),
    "2026/anh/bua-com-ca.jpg": Photo(WIDE, 94, canteen),
    "ldld-yen-hai/2015/dua-thuyen-thung/toan-canh.jpg": Photo((2400, 800), 201, race),
    "ldld-yen-hai/2015/dua-thuyen-thung/xuat-phat.jpg": Photo(WIDE, 202, start),
    "ldld-yen-hai/2015/dua-thuyen-thung/tay-cheo-nu.jpg": Photo(TALL, 203, rower),
    "ldld-yen-hai/2015/dua-thuyen-thung/huy-chuong.jpg": Photo(WIDE, 204, podium_of_three),
    "ldld-cua-tram/2010/anh/gac-truc.jpg": Photo(TALL, 205, radio_watch),
    "2026/chin-loi-hen/duong-gom.jpg": Photo((2400, 800), 206, ring_road),
    "2026/chin-loi-hen/xe-buyt-dem.jpg": Photo((1280, 720), 207, bus_stop),
    "2026/anh/ga-dem.jpg": Photo(WIDE, 208, station),
    "2026/chin-loi-hen/lop-mam-non.jpg": Photo((1000, 1000), 209, nursery),
    "cd-xa-dong-may/2026/thuy-dien-na-phieng/1-long-ho.jpg": Photo((2240, 800), 210, reservoir),
    "cd-xa-dong-may/2026/thuy-dien-na-phieng/2-phong-truc.jpg": Photo(WIDE, 211, control_room),
    "cd-xa-dong-may/2026/thuy-dien-na-phieng/3-leo-cot.jpg": Photo(TALL, 212, pole),
    "cd-xa-dong-may/2026/thuy-dien-na-phieng/4-bua-toi.jpg": Photo(WIDE, 213, supper),
    # As a phone of twelve megapixels leaves it.
    "2026/giai-chay/xuat-phat.jpg": Photo((1344, 1008), 214, run_start, drawn=3, kept=3, quality=62, progressive=False, camera=True),
    "2026/giai-chay/ve-dich.jpg": Photo((900, 1200), 215, run_finish, progressive=False, camera=True, turned=True),
    "2026/hoi-thi-an-toan/dien-tap.jpg": Photo(WIDE, 216, drill),
    "cd-so-nnptnt/2013/anh/vuon-thi.jpg": Photo(WIDE, 217, plots),
    "ldld-lac-giang/2025/anh/bua-com-cuoi.jpg": Photo(WIDE, 218, yard_lunch),
    "cdbp-xuong-lanh/2025/anh/kho-lanh.jpg": Photo(WIDE, 219, cold_store),
    "cd-go-moc-lam/2025/anh/mai-luoi-cua.jpg": Photo(TALL, 220, grinder),
    "cd-may-thuan-phong/2023/anh/gio-the-bieu-quyet.jpg": Photo((1280, 720), 221, show_of_cards),
}
