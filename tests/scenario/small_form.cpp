#include "small_form.h"

#include <catch2/catch_test_macros.hpp>

#include "resident.h"

namespace todoke {

const Json& small_form() {
  static const Json form = Json::parse(R"json({
  "id": "small", "version": "1", "valid_from": "2026-04-01", "title": "みほんの手続",
  "official_name": "みほんの手続",
  "intro": {"lead": "{municipality}の手続です。", "minutes": 4, "who": ["どなたでも"],
            "deadline": {"short": "なし", "text": "いつでもできます"}, "fee": "なし",
            "papers": [{"text": "通帳", "when": "口座を使う場合"}], "after": ["確かめます"],
            "legal_basis": ["みほん法"]},
  "values": {},
  "pages": [
    {"id": "person", "title": "あなたについて教えてください", "short_title": "あなた", "fields": [
      {"id": "name", "kind": "name", "label": "氏名", "autocomplete": "self"},
      {"id": "kana", "kind": "kana", "label": "フリガナ", "from": "name"},
      {"id": "birth_date", "kind": "date", "label": "生年月日", "max": "today"},
      {"id": "phone", "kind": "phone", "label": "電話番号", "required": false,
       "why": "確かめたいことがあるときに使います。"}]},
    {"id": "pension_page", "title": "年金はどれですか", "short_title": "年金", "fields": [
      {"id": "pension", "kind": "choice", "label": "年金はどれですか", "options": [
        {"value": "employee", "label": "厚生年金"}, {"value": "national", "label": "国民年金"},
        {"value": "abroad", "label": "海外の年金"}]}]},
    {"id": "stop_abroad", "title": "窓口に来てください", "short_title": "窓口", "stop": true,
     "show_if": {"==": [{"var": "pension"}, "abroad"]}, "fields": [
      {"id": "stop_note", "kind": "note", "label": "窓口", "text": "ここではできません。"}]},
    {"id": "company", "title": "お勤め先について教えてください", "short_title": "お勤め先",
     "show_if": {"==": [{"var": "pension"}, "employee"]}, "fields": [
      {"id": "company_name", "kind": "text", "label": "会社名"},
      {"id": "company_address", "kind": "address", "label": "所在地"}]},
    {"id": "children_page", "title": "お子さんについて教えてください", "short_title": "お子さん",
     "fields": [
      {"id": "children", "kind": "group", "label": "お子さん", "min_rows": 1, "max_rows": 3,
       "item_title": "{number}人目のお子さん", "add_label": "お子さんを追加する", "fields": [
        {"id": "name", "kind": "name", "label": "氏名"},
        {"id": "my_number", "kind": "my_number", "label": "個人番号", "required": false}]}]},
    {"id": "last", "title": "最後の確認です", "short_title": "添付", "fields": [
      {"id": "needs", "kind": "choices", "label": "必要なもの", "required": false,
       "none_value": "none", "options": [{"value": "a", "label": "あ"},
        {"value": "b", "label": "い"}, {"value": "none", "label": "どれもいらない"}]},
      {"id": "paper", "kind": "file", "label": "書類", "later_allowed": true, "max_files": 2},
      {"id": "consent", "kind": "consent", "label": "同意します", "statement": "確かめます。"}]}
  ]})json");
  return form;
}

Json small_form_asking_abroad() {
  Json form = small_form();
  form["pages"][1]["fields"].push_back(
      {{"id", "pension_other"},
       {"kind", "text"},
       {"label", "年金の名前"},
       {"show_if", {{"==", Json::array_t{Json{{"var", "pension"}}, "abroad"}}}}});
  return form;
}

namespace {

void fill_in_page(Resident& resident) {
  const std::string place = resident.at();
  if (place == "page:person") {
    resident.types("name/family", "髙橋").types("name/given", "美咲");
    resident.types("kana/family", "たかはし").types("kana/given", "ﾐｻｷ");
    resident.types("birth_date/year", "平成2").types("birth_date/month", "4");
    resident.types("birth_date/day", "１");
  } else if (place == "page:pension_page") {
    resident.chooses("pension/employee");
  } else if (place == "page:company") {
    resident.types("company_name", "みほん社").types("company_address/postcode", "123-4567");
    resident.types("company_address/area", "みほん県みほん市").types("company_address/street", "1-2");
  } else if (place == "page:children_page") {
    resident.types("children/1/name/family", "髙橋").types("children/1/name/given", "陽葵");
  } else if (place == "page:last") {
    resident.attaches("paper", "通帳.jpg").ticks("consent");
  }
}

}  // namespace

void fill_in_until(Resident& resident, std::string_view place) {
  for (int steps = 0; steps < 10 && resident.at() != place; ++steps) {
    fill_in_page(resident);
    resident.presses("next");
  }
  REQUIRE(resident.at() == place);
}

}  // namespace todoke
