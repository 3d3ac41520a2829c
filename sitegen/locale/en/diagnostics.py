"""Diagnostic texts, by id."""

from __future__ import annotations

from sitegen.locale.text import Text

TEXTS: dict[str, Text] = {
    # text/dates
    "date-unreadable": Text(
        "Cannot read the date “{text}”.",
        (
            "Write day, month and year in digits, for example 24/5/2023.",
            "A time or a part of the day may be added: 7h30 ngày 24/5/2023, Chiều ngày 24/5/2023.",
        ),
    ),
    "date-impossible": Text(
        "There is no day “{text}”: month {month} has {last} days.",
        ("Check the day and the month.",),
    ),
    "date-month-first": Text(
        "There is no month {month} in “{text}”: the day comes first, then the month.",
        ("Did you mean {suggestion}?",),
    ),
    "date-no-such-month": Text(
        "There is no month {month} in “{text}”.",
        ("Write the day first, then the month, for example 24/5/2023.",),
    ),
    "date-two-digit-year": Text(
        "The year in “{text}” has only two digits ({year}).",
        ("Write all four, for example 24/5/2023.",),
    ),
    "date-year-out-of-range": Text(
        "The year {year} in “{text}” is outside 1900–2199.",
        ("Check the year.",),
    ),
    "date-wrong-weekday": Text(
        "{date} is {right}, not {given}.",
        ("Correct the day or the weekday, or leave the weekday out.",),
    ),
    "date-no-year": Text(
        "“{text}” has no year.",
        ("Add the year, for example 16/10/2023.",),
    ),
    "date-time-impossible": Text(
        "The time {time} in “{text}” is impossible.",
        ("Write an hour from 0 to 23 and minutes from 0 to 59, fitting the part of the day.",),
    ),
    "date-range-backwards": Text(
        "The range “{text}” ends before it begins.",
        ("Write the first day first; over New Year, write the year of both days.",),
    ),
    "date-range-unexpected": Text(
        "One day belongs here, not the range “{text}”.",
        ("Keep one day, for example 24/5/2023.",),
    ),
    # content/source
    "file-name-twice": Text(
        "Two files in the same place have the same name.",
        ("The names look alike but their accents are encoded differently: rename or delete one.",),
    ),
    "file-name-invalid": Text(
        "The file name “{name}” has a character that cannot be used.",
        (
            (
                "Rename the file with letters, digits and hyphens only, for example "
                "trao-qua-doan-vien.md."
            ),
        ),
    ),
    "path-too-long": Text(
        "This folder holds a file whose path is longer than {limit} characters.",
        (
            (
                "Shorten the names of the file and its folders, for example "
                "content/articles/2023/trao-qua.md."
            ),
        ),
    ),
    "file-is-link": Text(
        "This is a link, not a file.",
        ("Copy the file itself to this place.",),
    ),
    "file-unreadable": Text(
        "This file or folder cannot be opened.",
        (
            (
                "Check whether another program has it open, whether it is gone, or whether you "
                "may read it."
            ),
        ),
    ),
    "file-not-understood": Text(
        "The program stumbled over this file: {detail}",
        (
            "The fault is the program's, not yours: send this file to whoever maintains it.",
            "To publish everything else meanwhile, run: sitegen build --hold",
        ),
    ),
    "file-is-special": Text(
        "This is not an ordinary file.",
        ("Remove it from the content folder, or put an ordinary file in its place.",),
    ),
    "file-too-large": Text(
        "The file is larger than {limit} MB.",
        ("Make it smaller, or keep it elsewhere and link to it from the article.",),
    ),
    # content/decoding
    "text-file-too-large": Text(
        "This text file is larger than {limit} MB.",
        (
            (
                "Divide it into several articles; keep pictures as files of their own, not "
                "inside the text."
            ),
        ),
    ),
    "encoding-utf16": Text(
        "This file was saved as UTF-16, not UTF-8.",
        (
            "Open the file in Notepad, choose File → Save as → Encoding: UTF-8, and save.",
            "From Excel, choose File → Save as → CSV UTF-8.",
        ),
    ),
    "file-is-binary": Text(
        "This is not a text file.",
        (
            (
                "It may be a Word file, a picture or a PDF with a wrong ending: open it in its "
                "own program, copy the text into Notepad and save that as an .md file."
            ),
            "When saving, choose File → Save as → Encoding: UTF-8.",
            "If it is a table made in Excel: File → Save as → CSV UTF-8.",
        ),
    ),
    "encoding-not-utf8": Text(
        "This file was not saved as UTF-8, so its accented letters cannot be read.",
        (
            "Open the file in Notepad, choose File → Save as → Encoding: UTF-8, and save.",
            "From Excel, choose File → Save as → CSV UTF-8.",
            (
                "If it was typed in an old font (.VnTime, VNI-Times), convert it to Unicode with "
                "UniKey first."
            ),
        ),
    ),
    "encoding-windows-1258": Text(
        "This file was saved as windows-1258, not UTF-8: “{text}”.",
        (
            "Run sitegen check --fix to turn it into UTF-8.",
            (
                "Or in VS Code: click the encoding at the bottom right → Reopen with Encoding → "
                "Vietnamese (Windows 1258), then again → Save with Encoding → UTF-8."
            ),
            (
                "Or in Notepad: if the letters look right, choose File → Save as → Encoding: "
                "UTF-8, and save."
            ),
        ),
    ),
    "encoding-tcvn3": Text(
        "This file was typed in an old TCVN3 font (such as .VnTime), not Unicode: “{text}”.",
        (
            (
                "Open UniKey → Toolkit (Ctrl+Shift+F6), choose TCVN3 (ABC) as the source and "
                "Unicode as the destination, and convert the whole text."
            ),
            "Paste the result into Notepad and choose File → Save as → Encoding: UTF-8.",
        ),
    ),
    "encoding-vni": Text(
        "This file was typed in an old VNI font (such as VNI-Times), not Unicode: “{text}”.",
        (
            (
                "Open UniKey → Toolkit (Ctrl+Shift+F6), choose VNI Windows as the source and "
                "Unicode as the destination, and convert the whole text."
            ),
            "Paste the result into Notepad and choose File → Save as → Encoding: UTF-8.",
        ),
    ),
    "encoding-viscii": Text(
        "This file was typed in the old encoding VISCII, not Unicode: “{text}”.",
        (
            (
                "Open UniKey → Toolkit (Ctrl+Shift+F6), choose VISCII as the source and "
                "Unicode as the destination, and convert the whole text."
            ),
            "Paste the result into Notepad and choose File → Save as → Encoding: UTF-8.",
        ),
    ),
    "text-misread": Text(
        "The letters were garbled before they came here: “{text}”, meant as “{suggestion}”.",
        (
            "{count} lines are: go back to the original, and copy and paste it again.",
            "If that is garbled, open it in Notepad and choose File → Save as → Encoding: UTF-8.",
        ),
    ),
    "hidden-characters": Text(
        "{count} lines have loose accents, hidden characters or a foreign Ð; pages show them well.",
        ("Run sitegen check --fix to put the file right, so that searching in it finds words.",),
    ),
    "control-character": Text(
        "This line has a hidden character ({code}).",
        ("It often comes along when text is pasted: delete it, or type the marked place again.",),
    ),
    # content/front_matter
    "file-empty": Text(
        "This file holds no text.",
        (
            "Write something in it, or delete it.",
            (
                "A file starts with a line ---, then lines such as “tieu_de: Tên bài” and "
                "“ngay_dang: 26/10/2025”, then a line --- again."
            ),
        ),
    ),
    "front-matter-fence": Text(
        "The line around the head of the file has to be “---”, not “{text}”.",
        (
            "Delete this line and type three hyphens: ---.",
            "Word turns hyphens into dashes; type this line in Notepad.",
        ),
    ),
    "front-matter-missing": Text(
        "The file has to start with a line “---”, not “{text}”.",
        (
            "Type a line --- at the very top, and a line --- right above the first paragraph.",
            (
                "A file starts with a line ---, then lines such as “tieu_de: Tên bài” and "
                "“ngay_dang: 26/10/2025”, then a line --- again."
            ),
        ),
    ),
    "front-matter-unclosed": Text(
        "The head of the file opens here, but its closing line “---” is missing.",
        ("Type a line --- just above the first paragraph of the text.",),
    ),
    "front-matter-empty": Text(
        "The head of the file is empty.",
        (
            (
                "Between the lines --- write at least tieu_de: Tên bài, and below it ngay_dang: "
                "26/10/2025."
            ),
        ),
    ),
    "front-matter-not-keys": Text(
        "The head of the file has to consist of lines “key: value”.",
        ("A space follows the colon, for example ngay_dang: 26/10/2025.",),
    ),
    # schema/yaml_text
    "yaml-too-large": Text(
        "This part is longer than {limit} thousand characters.",
        ("The text of an article belongs under the second line ---, not above it.",),
    ),
    "yaml-invalid": Text(
        "This cannot be understood: {detail}",
        (
            (
                "Write lines “key: value” with a space after the colon, for example ngay_dang: "
                "26/10/2025."
            ),
            (
                "Put a value with brackets, quotes or a colon between double quotes, for example "
                'tieu_de: "Đại hội: nhiệm kỳ mới".'
            ),
            "Lines of one level have to be indented alike.",
        ),
    ),
    "yaml-no-key": Text(
        "This line is not of the form “key: value”.",
        (
            "If it goes on with the line above, join it to the end of that line.",
            (
                "If it is a key, write it with a colon, a space and the value, for example "
                "ngay_dang: 26/10/2025."
            ),
        ),
    ),
    "yaml-alias": Text(
        "Repeating by & and * is not available here.",
        (
            "Write the value out in full.",
            "If & or * is part of the value, put the value between double quotes.",
        ),
    ),
    "yaml-too-deep": Text(
        "Values are nested more than {limit} deep.",
        ("Take out indentation and brackets until fewer levels are left.",),
    ),
    "yaml-tag": Text(
        "A value cannot start with two exclamation marks, or with one inside brackets ({tag}).",
        ('Take them out, or put the value between double quotes: tieu_de: "!!Khẩn".',),
    ),
    "yaml-key-not-text": Text(
        "A key has to be a plain text.",
        ("Write the key and a colon, for example ngay_dang: 26/10/2025.",),
    ),
    "yaml-tab": Text(
        "This line is indented with a tab.",
        ("Delete the tab and type two spaces instead.",),
    ),
    "yaml-indent": Text(
        "This line does not begin at the same place as the lines it belongs to.",
        (
            "Delete or add spaces in front of it, so that lines of one level begin alike.",
            (
                "Keys of the article (tieu_de, ngay_dang) have no space in front; keys below "
                "another one have two."
            ),
        ),
    ),
    "yaml-brackets": Text(
        "What stands in brackets cannot be understood.",
        (
            "Close every bracket: [ with ], {{ with }}.",
            (
                "In brackets, put a value with a comma, a colon or a # in double quotes, such as: "
                '{{src: meeting.jpg, alt: "The meeting: last session"}}.'
            ),
        ),
    ),
    "yaml-unclosed-quote": Text(
        "The quote that opens here is never closed.",
        (
            (
                'Type the same quote at the end of the value, for example tieu_de: "Đại hội: '
                'nhiệm kỳ mới".'
            ),
            "If the value needs no quotes, delete this one.",
        ),
    ),
    "yaml-backslash": Text(
        "A backslash \\ cannot stand between double quotes.",
        (
            "Take the double quotes away, or type single ones: 'a\\b'.",
            "If this is a file, copy it beside the article and write its name alone: anh-1.jpg.",
        ),
    ),
    "value-quoted": Text(
        "The value of “{key}” has a mark with another meaning and was taken as plain text.",
        (
            (
                'Better put the value between double quotes, for example tieu_de: "Đại hội: '
                'nhiệm kỳ mới".'
            ),
        ),
    ),
    "duplicate-key": Text(
        "“{key}” is written twice.",
        (
            "Keep one of them.",
            (
                "The English and the Vietnamese name are one key: tieu_de and title cannot both "
                "be there."
            ),
        ),
    ),
    "shown-here": Text("shown in"),
    "offered-here": Text("offered in"),
    "first-here": Text("first written here"),
    # schema/record
    "expected-mapping": Text(
        "Lines “key: value” belong here.",
        (
            (
                "Write a line a key, indented by two spaces, for example “  nhiem_ky: 2023-2028” "
                "under “dai_hoi:”."
            ),
        ),
    ),
    "key-ambiguous": Text(
        "“{key}” could mean more than one key.",
        (
            "Write {choices}.",
            "ngay_dang is the day of publication, dien_ra the day of the event.",
        ),
    ),
    "key-unknown": Text(
        "There is no key “{key}”.",
        (
            "Did you mean “{suggestion}”?",
            "Check the spelling, or delete the line if it is not needed.",
        ),
    ),
    "key-not-indented": Text(
        "“{key}” belongs under “{above}:” and has to be indented.",
        (
            "Type two spaces in front of “{key}”.",
            "All lines that belong to “{above}” begin with two spaces.",
        ),
    ),
    "key-cut-by-comma": Text(
        "The value of “{key}” is cut off at the comma.",
        ('Put the whole value in double quotes: {key}: "{text}".',),
    ),
    "key-missing": Text(
        "“{key}” is missing or empty.",
        ("Write the key, a colon, a space and the value, for example ngay_dang: 26/10/2025.",),
    ),
    # schema/value
    "expected-text": Text(
        "One line of text belongs here.",
        ("Write the value after the colon, on the same line, for example tieu_de: Tên bài.",),
    ),
    "text-empty": Text(
        "There is no text here.",
        ("Write some, or delete the line if it is not needed.",),
    ),
    "text-too-long": Text(
        "This text has {length} characters; the most is {limit}.",
        ("Shorten it; details belong in the body of the text.",),
    ),
    "text-long": Text(
        "This text has {length} characters; at most {limit} are advised.",
        ("Shorten it, so that phones and shared links show all of it.",),
    ),
    "number-unreadable": Text(
        "“{text}” is not a number that fits here.",
        ("Write digits only; dots group thousands, for example 15 or 153.591.678.",),
    ),
    "number-out-of-range": Text(
        "The number {text} is not between {least} and {most}.",
        ("Write a number from {least} to {most}.",),
    ),
    "ordinal-unreadable": Text(
        "“{text}” is not an ordinal.",
        ("Write Roman or Arabic numerals, from 1 to 99, for example VIII or 8.",),
    ),
    "term-unreadable": Text(
        "“{text}” is not a term of office.",
        ("Write its first and its last year with four digits each, for example 2023-2028.",),
    ),
    "term-backwards": Text(
        "The term “{text}” ends before it begins.",
        ("Write the first year first, for example 2023-2028.",),
    ),
    "not-yes-or-no": Text(
        "“có” (yes) or “không” (no) belongs here, not “{text}”.",
        ("For example ghim: có.",),
    ),
    "choice-ambiguous": Text(
        "“{text}” could mean more than one thing.",
        ("Write {choices}.",),
    ),
    "choice-unknown": Text(
        "“{text}” cannot be used here.",
        (
            "Did you mean “{suggestion}”?",
            "One of these: {choices}.",
        ),
    ),
    "slug-invalid": Text(
        "“{text}” cannot be part of an address.",
        (
            (
                "Write small letters without accents, digits and hyphens, for example "
                "trao-qua-doan-vien."
            ),
            "Without this key the address is made from the title.",
        ),
    ),
    "id-invalid": Text(
        "“{text}” cannot be an id.",
        (
            (
                "An id starts with a letter and holds small letters without accents, digits and "
                "hyphens, at most 60 in all, for example cd-phuong-ben-thuyen."
            ),
            (
                "Write the id, not the name: units have theirs in content/units.csv, sections in "
                "config.yaml."
            ),
        ),
    ),
    "language-invalid": Text(
        "“{text}” is not the code of a language.",
        ("Write two or three letters: vi (Vietnamese), en (English), km (Khmer), zh (Chinese).",),
    ),
    "path-invalid": Text(
        "“{text}” does not lead to a file of this site.",
        (
            "Copy the file beside the article and write its name alone, for example anh-1.jpg.",
            "The file has to lie in the content folder; no drive such as C: and no web address.",
        ),
    ),
    "url-invalid": Text(
        "“{text}” is not a web address.",
        (
            (
                "Copy the whole address from the browser, with https://, for example "
                "https://congdoan.example.vn/tin/1."
            ),
        ),
    ),
    "alias-invalid": Text(
        "“{text}” cannot be an old address.",
        (
            (
                "Write only what follows the host: for "
                "https://congdoan.example.vn/tin-cu/123.html write /tin-cu/123.html."
            ),
        ),
    ),
    "list-as-text": Text(
        "“{text}” counts as one item.",
        (
            "If several are meant, put them in square brackets: [{text}].",
            'If it is one, put it in double quotes as well: ["{text}"].',
        ),
    ),
    "list-too-long": Text(
        "The list has more than {limit} entries.",
        ("Shorten it, or divide it among several articles.",),
    ),
    # config
    "base-url-invalid": Text(
        "“{text}” cannot be the address of a site.",
        ("Start with https:// and leave out ? and #, for example https://congdoan.example.vn/.",),
    ),
    "repository-host-unknown": Text(
        "It is not known what software runs the repository “{url}”.",
        (
            (
                "Add host to repository: github, gitlab or gitea (for Forgejo too), for example "
                "repository: {{url: {url}, host: gitea}}."
            ),
        ),
    ),
    "timezone-unknown": Text(
        "There is no time zone “{text}”.",
        ("For Vietnam write timezone: Asia/Ho_Chi_Minh.",),
    ),
    "config-empty": Text(
        "The configuration is empty.",
        (
            (
                "Write at least two lines: title: Bản tin Công đoàn, and base_url: "
                "https://congdoan.example.vn/."
            ),
        ),
    ),
    "setting-missing": Text(
        "The setting “{key}” (in Vietnamese “{other}”) is missing or empty.",
        (
            "Add a line, for example: {key}: {example}",
            "Write the key, a colon, a space and the value.",
        ),
    ),
    "edition-too-new": Text(
        "This site needs a newer sitegen (edition: {edition}, known here: {known}).",
        ("Install a newer sitegen and run it again.",),
    ),
    "section-twice": Text(
        "Two sections have the id “{section}”.",
        ("Give each section an id of its own, for example id: van-hoa-the-thao.",),
    ),
    "colour-unreadable": Text(
        "“{text}” is no colour.",
        ('Write six digits from 0 to f in quotes, for example accent: "#9e1b22".',),
    ),
    "colour-faint": Text(
        "{colour} is hard to read on the page: its contrast is {ratio}, the least is 4.5.",
        ("The nearest shade that can be read is {suggestion}.",),
    ),
    "colour-empty": Text(
        "“{key}” has no colour.",
        (
            (
                "After a space # begins a comment: put the colour in quotes, for example "
                'accent: "#9e1b22".'
            ),
        ),
    ),
    "menu-link-aims": Text(
        "A line of a menu leads to exactly one place; this one names {count}.",
        ("Write only one of url, page, section and unit.",),
    ),
    "menu-link-untitled": Text(
        "The link to “{url}” has no words.",
        ("Add a title.",),
    ),
    "email-invalid": Text(
        "“{text}” is no e-mail address.",
        ("Write one address alone, for example bantin@congdoan.example.vn",),
    ),
    "server-invalid": Text(
        "“{text}” cannot be the address of a server for comments.",
        (
            "Write a path on this very site, for example /gop-y/",
            "For another host write https:// too, for example https://gop-y.example.vn/",
        ),
    ),
    "comments-email-missing": Text(
        "There is no mailbox for readers to write to.",
        ("Add email: bantin@congdoan.example.vn (the mailbox of the editors).",),
    ),
    "comments-server-missing": Text(
        "It is not said where isso answers.",
        ("Add server: /gop-y/ (the path of isso on this very site).",),
    ),
    # content/letter, model/letters
    "letter-empty": Text(
        "The letter has no words.",
        ("Copy them below the second line of dashes.",),
    ),
    "letter-too-long": Text(
        "The letter has {length} characters, more than {limit}.",
        ("Shorten it with the writer's consent, or make it an article.",),
    ),
    "letter-picture": Text(
        "A letter is published without pictures.",
        ("Remove the picture; one that is worth it belongs in an article.",),
    ),
    "letter-not-plain": Text(
        "A letter has paragraphs, lists and quotations only.",
        ("Remove headings, tables, footnotes and HTML; keep the words.",),
    ),
    "letter-article-unknown": Text(
        "There is no article “{text}” for this letter to be about.",
        (
            "Did you mean “{suggestion}”?",
            "Write its code (such as K7QM-2F9T, at its end), its address or the file's name.",
        ),
    ),
    "letter-article-ambiguous": Text(
        "“{text}” is the code of more than one article.",
        ("Write one of these: {choices}",),
    ),
    # content/article
    "key-twice": Text(
        "“{key}” says what “{other}” says already.",
        ("Keep one of them.",),
    ),
    "event-ends-before-start": Text(
        "The event ends before it begins.",
        ("Check start and end, for example bat_dau: 16/7/2019 and ket_thuc: 20/7/2019.",),
    ),
    # content/markup
    "body-too-large": Text(
        "The text is larger than {limit} MB.",
        (
            (
                "Divide it into several articles; keep pictures as files of their own, not "
                "inside the text."
            ),
        ),
    ),
    "markup-too-deep": Text(
        "Lists or quotations are nested too deep here.",
        ("Take out > and spaces at the start of lines until fewer levels are left.",),
    ),
    "markup-too-complex": Text(
        "From this line on there are more than {limit} lines, cells, notes, tags or marks *, _, [.",
        ("Divide the text into paragraphs or articles, or attach this part as a file.",),
    ),
    "path-on-this-machine": Text(
        "“{text}” is on this computer: no reader can open it.",
        (
            (
                "Copy the photo or the file beside the article and write its name alone, for "
                "example ![Lời mô tả](anh-1.jpg)."
            ),
        ),
    ),
    "html-dropped": Text(
        "“{what}” is left out of the page.",
        (
            "Delete formatting; bold text has two asterisks on both sides: **chữ đậm**.",
            "Write a link with its whole address: [tên liên kết](https://example.vn/).",
        ),
    ),
    "html-dropped-more": Text(
        "{count} more places are left out of the page.",
        (
            (
                "This text seems pasted from a web page: paste it into Notepad first, and copy "
                "it from there."
            ),
        ),
    ),
    # content/page
    "page-path-invalid": Text(
        "No address can be made from the name of this file or its folder.",
        (
            "Give it a name with letters or digits, for example content/pages/gioi-thieu.md.",
            "Right in content/pages there is no index.md: that is the address of the front page.",
        ),
    ),
    # content/glossary
    "glossary-not-keys": Text(
        "Write a line “abbreviation: meaning” for each abbreviation.",
        ("For example CĐCS: Công đoàn cơ sở.",),
    ),
    # content/units
    "unit-file-name": Text(
        "The file name “{text}” cannot be the id of a unit.",
        (
            (
                "Rename the file to the unit's id: small letters without accents, digits and "
                "hyphens, for example cd-phuong-ben-thuyen.md."
            ),
        ),
    ),
    "registry-empty": Text(
        "The table of units is empty.",
        (
            (
                "The first line names the columns: id, tên, tên tắt, cấp, loại hình, trực thuộc, "
                "từ, đến; then follows a line a unit."
            ),
            "Delete the file if you don't need it.",
        ),
    ),
    "registry-heading-missing": Text(
        "The table of units has no column “{heading}”.",
        (
            "Add it to the first line of the table.",
            "If the title of the table stands above the headings, delete it.",
            "The columns are id, tên, tên tắt, cấp, loại hình, trực thuộc, từ, đến.",
        ),
    ),
    "registry-cell-empty": Text(
        "The cell “{heading}” of this row is empty.",
        ("Fill it in; the row of a unit needs both an id and a name.",),
    ),
    "registry-heading-unknown": Text(
        "The table of units knows no column “{key}”.",
        (
            "Did you mean “{suggestion}”?",
            "The columns are id, tên, tên tắt, cấp, loại hình, trực thuộc, từ, đến.",
        ),
    ),
    "registry-name-cut": Text(
        "The comma in “{text}” cuts it into several cells, and those behind it slip.",
        (
            "Put the whole name in double quotes: {quoted}",
            "Or open the table in Excel, correct the line, and save: type: CSV UTF-8.",
        ),
    ),
    "registry-row-too-long": Text(
        "This line has more cells than the table has columns: “{text}” is one too many.",
        (
            'If a name has a comma or a semicolon, put it in double quotes: cd-a,"A, B".',
            "Or open the table in Excel, correct the line, and save: type: CSV UTF-8.",
        ),
    ),
    "registry-quote": Text(
        "The quotation mark opened here is not closed, so that it swallows the rows below.",
        ('Type another " at the end of the cell, or delete the one at its beginning.',),
    ),
    "registry-unreadable": Text(
        "The table of units cannot be read from this line on: {detail}",
        ("Open it in Excel and save it anew: File → Save as → type: CSV UTF-8.",),
    ),
    "unit-twice": Text(
        "The id “{unit}” already belongs to another line.",
        (
            (
                "Each unit has an id of its own: change one of them, or delete the line that is "
                "too many."
            ),
        ),
    ),
    # assets/picture
    "picture-too-heavy": Text(
        "The file of this picture has more than {limit} MB.",
        (
            (
                "Open it in Paint or Photos, choose Resize, make the long "
                "side 2000 pixels, and save it as .jpg."
            ),
        ),
    ),
    "picture-too-large": Text(
        "The picture has more than {limit} million pixels.",
        ("Open it in Paint, choose Resize, make it about 2000 pixels wide and save it.",),
    ),
    "picture-too-long": Text(
        "The moving picture has more than {limit} frames.",
        (
            "Put the film on a site for films and write its address under video.",
            "If one frame will do, open it in Paint and save it as .jpg.",
        ),
    ),
    "picture-unreadable": Text(
        "The picture cannot be read: {detail}",
        (
            "It may be damaged or no picture: open it and save it anew as .jpg or .png.",
            "Convert pictures of an iPhone (.heic) to .jpg first.",
        ),
    ),
    "picture-wrong-ending": Text(
        "The picture ends in “{ending}” but is in fact “{right}”.",
        (
            "Rename it to end in {right}, in the articles that show it too.",
            "Or open it in Paint and save it as what its old ending says.",
        ),
    ),
    # model/site
    "root-unit-unknown": Text(
        "root_unit names “{unit}”, but no unit has this id.",
        (
            "Did you mean “{suggestion}”?",
            "Correct root_unit, or add the unit to content/units.csv.",
        ),
    ),
    "unit-id-unknown": Text(
        "No unit has the id “{text}”.",
        (
            "Did you mean “{suggestion}”?",
            "Correct the id, or add the unit to content/units.csv.",
        ),
    ),
    "unit-name-unknown": Text(
        "No unit is named “{text}”, so the article is not on that unit's page.",
        (
            "Did you mean “{suggestion}”?",
            "If these are several units, make a list of them: don_vi_tham_gia: [{items}].",
            "Write the unit's id instead of its name, for example don_vi: cd-phuong-ben-thuyen.",
            (
                "A former or short name can be added to ten_khac_toan_trang in "
                "content/units/<id>.md."
            ),
            "If the unit is new, add it to content/units.csv.",
        ),
    ),
    "unit-name-ambiguous": Text(
        "More than one unit is named “{text}”.",
        ("Write the unit's id instead: {choices}.",),
    ),
    "section-unknown": Text(
        "There is no section “{text}”.",
        (
            "One of these: {choices}.",
            "Without this key the section follows from the type.",
        ),
    ),
    # render
    "template-syntax": Text(
        "The template is wrong in this line: {detail}",
        ("Correct it, or delete the file to use the built-in template.",),
    ),
    "template-missing": Text(
        "This template is missing.",
        ("Make the file again, or install sitegen anew.",),
    ),
    "template-not-found": Text(
        "The template refers to “{name}”, which does not exist.",
        (
            "Did you mean “{suggestion}”?",
            "Correct the name, or make that file in the templates folder.",
        ),
    ),
    "template-block-unknown": Text(
        "The template “{parent}” has no block “{block}”.",
        (
            "Did you mean “{suggestion}”?",
            "Name the block as the parent does, or take it out.",
        ),
    ),
    "template-loop": Text(
        "This template comes back to itself.",
        (
            (
                "Take out one extends or include, so that templates no longer call each other in "
                "a circle."
            ),
        ),
    ),
    "template-name-unknown": Text(
        "Pages of the kind “{kind}” give their templates no “{name}”.",
        (
            "Did you mean “{suggestion}”?",
            "Correct the name, or take it out.",
        ),
    ),
    "template-undefined": Text(
        "The template uses what does not exist, on {page}: {detail}",
        ("Correct the name in this line of the template.",),
    ),
    "template-failed": Text(
        "The template failed on {page}: {detail}",
        ("Correct this line, or delete the file to use the built-in template.",),
    ),
    # build
    "template-too-large": Text(
        "The template is larger than {limit} MB.",
        ("Split it into several files, or put its data into the folder content/static.",),
    ),
    "template-not-utf8": Text(
        "This template was not saved as UTF-8.",
        ("Open the file in Notepad, choose File → Save as → Encoding: UTF-8, and save.",),
    ),
    "list-unknown": Text(
        "The template uses the list “{name}”, which config.yaml does not have.",
        (
            "Add it under lists in config.yaml, for example {name}: {{type: thong-bao, count: 5}}.",
            (
                "Names of lists are plain letters, digits and hyphens; in a template write, for "
                'example, lists["thong-bao-moi"].'
            ),
        ),
    ),
    "output-clash": Text(
        "Two pages or files have the same address: {path} and {other} (from “{first}”).",
        (
            "Give one article an address of its own, for example duong_dan: trao-qua-doan-vien-2.",
            "Rename the file if it is an attachment or a page.",
        ),
    ),
    "output-path-refused": Text(
        "The file “{path}” cannot be made on every kind of machine.",
        (
            (
                "Rename its source, short and with letters, digits and hyphens only, for example "
                "ke-hoach-2023.pdf."
            ),
        ),
    ),
    # engine/output, told by cli
    "output-is-link": Text(
        "The output folder is a link.",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-file": Text(
        "The output is a file, not a folder.",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-root": Text(
        "The root of a drive cannot be the output folder.",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-home": Text(
        "Your home folder {other} cannot be the output folder.",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-holds-home": Text(
        "The output folder holds your home folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-site": Text(
        "The output folder is the site itself, {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-holds-site": Text(
        "The output folder holds the site {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-state": Text(
        "The output folder is sitegen's own folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-holds-state": Text(
        "The output folder holds sitegen's own folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-is-source": Text(
        "The output folder is the source folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-holds-source": Text(
        "The output folder holds the source folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-in-source": Text(
        "The output folder lies in the source folder {other}",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-in-git": Text(
        "The output folder lies in a .git folder.",
        ("Choose a folder of its own, for example sitegen build --output output.",),
    ),
    "output-not-writable": Text(
        "Nothing can be written to {other}",
        (
            (
                "Get the right to write there, or choose another folder, for example sitegen "
                "build --output output."
            ),
        ),
    ),
    # cli
    "site-missing": Text(
        "There is no site here: config.yaml is missing.",
        (
            (
                "Go to the folder of the site and try again, or start a new one: sitegen init "
                "trang-tin."
            ),
        ),
    ),
    "build-running": Text(
        "Another build is running (process {pid}).",
        ("Wait for its end and try again.",),
    ),
    "output-foreign-file": Text(
        "A file that sitegen did not make is in the way in the output folder.",
        ("Move it elsewhere or delete it, and try again.",),
    ),
    "output-failed": Text(
        "The site cannot be written: {reason}",
        (
            (
                "Check that the disk has room and that no other program holds the file open; "
                "then try again."
            ),
        ),
    ),
    "worker-died": Text(
        "The program broke off while it read this file.",
        (
            "Try again; if it stays so, move the file elsewhere and send it to the maintainers.",
            "On a machine with little memory run sitegen build --jobs 1.",
        ),
    ),
    "folder-in-use": Text(
        "This folder already holds files.",
        ("Choose a new or an empty folder, for example sitegen init trang-tin-moi.",),
    ),
    "file-exists": Text(
        "A file of this name exists already.",
        ("Edit that file, or give the new one another title.",),
    ),
    # scaffold, told by cli
    "option-unfit": Text(
        "This option does not fit the kind “{kind}”.",
        ("Leave it out and try again; sitegen new --help lists the options.",),
    ),
    "title-missing": Text(
        "A title is missing, or the name of the unit.",
        (
            (
                'Write it between double quotes, for example sitegen new article "Trao quà cho '
                'đoàn viên".'
            ),
        ),
    ),
    "article-missing": Text(
        "It is not said which article the letter is about.",
        ("Give the code at the end of the article, as in --article K7QM-2F9T",),
    ),
    "unit-own-parent": Text(
        "The unit “{unit}” cannot be its own parent.",
        ("Give the id of the unit above it, for example --unit ldld-tinh.",),
    ),
    # importers
    "import-format-unknown": Text(
        "Files of this kind cannot be imported.",
        ("Copy the text of the old page into a plain text file (.txt, UTF-8) and try again.",),
    ),
    "import-nothing-found": Text(
        "There is no article in this file.",
        ("Its first line has to be the title, with the text below.",),
    ),
    # checks/baseline, checks/grading
    "baseline-line-unreadable": Text(
        "This line of the known problems cannot be read.",
        ("Delete the line, or run: sitegen check --baseline",),
    ),
    "severity-unknown": Text(
        "There is no problem “{name}” whose severity can be set.",
        (
            "Did you mean “{suggestion}”?",
            (
                "Run “sitegen rule” for their names. What is wrong in the way front matter is "
                "written is always an error."
            ),
        ),
    ),
}
