"""What `sitegen new` asks in English."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "intro": "Answer each question and press Enter. Ctrl+C ends it, and no file is made.",
    "which_kind": "What is it? Type a number: ",
    "kind_article": "Article",
    "kind_page": "Page (about us, contact …)",
    "kind_unit": "Unit",
    "kind_change": "Change of units (founded, renamed, merged …)",
    "kind_letter": "Letter from a reader",
    "number_wanted": "Please type a number from 1 to {most}.",
    "which_title_article": "Title of the article: ",
    "which_title_page": "Title of the page: ",
    "which_title_unit": "Name of the unit: ",
    "which_title_letter": "Name of the writer: ",
    "which_type": "Form of the activity? A number or a name (Enter: {default}): ",
    "which_change": "What changes? A number or a name: ",
    "which_unit": "Which unit's article? Some words of its name, accents left out (Enter: none): ",
    "which_unit_root": "Which unit's article? Some words of its name, accents left out "
    "(Enter: {root}): ",
    "which_parent": "Under which unit? Some words of its name, accents left out (Enter: none): ",
    "which_parent_root": "Under which unit? Some words of its name, accents left out "
    "(Enter: {root}): ",
    "which_from": "Which unit before the change? Some words of its name (Enter: none): ",
    "which_from_more": "Another unit before the change? (Enter: no more): ",
    "which_to": "Which unit after the change? Some words of its name (Enter: none): ",
    "which_to_more": "Another unit after the change? (Enter: no more): ",
    "which_of_those": "A number, or more words to look again (Enter: skip): ",
    "which_id": "Id of the unit (Enter: {id}): ",
    "which_id_none": "Id of the unit, lower case with hyphens (such as cdcs-binh-minh): ",
    "which_date": "Date of publication, such as 24/5/2023 (Enter: today, {today}): ",
    "which_day": "From which day, such as 1/7/2025 (Enter: today, {today}): ",
    "which_article": "About which article? Its code (such as K7QM-2F9T), address or file: ",
    "which_sent": "When was it written, such as 24/5/2023 (Enter: today, {today}): ",
    "unit_named": "{name} ({id})",
    "unit_ended": "{name} ({id}; ended)",
    "unit_taken": "  → {name} ({id})",
}
