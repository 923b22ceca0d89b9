#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a phone number is understood however it is divided", "[field]") {
  const FieldCase phone("phone");
  for (const std::string_view text :
       {"09012345678", "090-1234-5678", "０９０−１２３４−５６７８", "090ー1234ー5678", "090 1234 5678",
        "(090)1234-5678", "090（1234）5678", "+81 90-1234-5678", "＋８１-90-1234-5678",
        "+81(0)90-1234-5678", "090.1234.5678", "\u202A090-1234-5678\u202C"}) {
    phone.accepts(text, R"("09012345678")");
  }
  for (const std::string_view digits : {"0312345678", "0120123456", "05012345678", "0570012345",
                                        "08001234567", "0422123456", "06012345678"}) {
    phone.accepts(digits, "\"" + std::string(digits) + "\"");
  }
}

TEST_CASE("a phone number that no one can call is refused", "[field]") {
  const FieldCase phone("phone");
  phone.refuses(" ", "");
  for (const std::string_view text :
       {"電話なし", "090-1234-567a", "00312345678", "-", "+0123456789", "+1 212 call",
        "++12125550123"}) {
    phone.refuses(text, "phone_form");
  }
  phone.refuses("12345678", "phone_without_area_code");
  for (const std::string_view text :
       {"0901234567", "090123456789", "031234567", "03123456789", "0120-1234-567", "0"}) {
    phone.refuses(text, "phone_length");
  }
  const auto reading = phone.read("090-1234-567");
  CHECK(reading.problems[0].words.at("expected") == "11");
  CHECK(reading.problems[0].words.at("digits") == "10");
}

TEST_CASE("a phone number is shown with the hyphens that Japan uses", "[field]") {
  const FieldCase phone("phone");
  CHECK(phone.shows(R"("09012345678")") == "090-1234-5678");
  CHECK(phone.shows(R"("05012345678")") == "050-1234-5678");
  CHECK(phone.shows(R"("0312345678")") == "03-1234-5678");
  CHECK(phone.shows(R"("0112345678")") == "011-234-5678");
  CHECK(phone.shows(R"("0138123456")") == "0138-12-3456");
  CHECK(phone.shows(R"("0459876543")") == "045-987-6543");
  CHECK(phone.shows(R"("0422123456")") == "0422-12-3456");
  CHECK(phone.shows(R"("0120123456")") == "0120-123-456");
  CHECK(phone.shows(R"("08001234567")") == "0800-123-4567");
}

TEST_CASE("a phone number abroad is kept with its country code", "[field]") {
  const FieldCase phone("phone");
  for (const std::string_view text : {"+12125550123", "+1 212-555-0123", "＋１（２１２）５５５−０１２３",
                                      "010-1-212-555-0123", "０１０　１　２１２　５５５　０１２３"}) {
    phone.accepts(text, R"("+12125550123")");
  }
  phone.accepts("+44 (0)20 7946 0958", R"("+442079460958")");
  phone.accepts("010-44-(0)20-7946-0958", R"("+442079460958")");
  phone.accepts("+44 (020) 7946 0958", R"("+442079460958")");
  phone.accepts("+39 (06) 6982 1234", R"("+390669821234")");
  phone.accepts("+81 (090) 1234-5678", R"("09012345678")");
  phone.accepts("+86 138 0013 8000", R"("+8613800138000")");
  phone.accepts("+290 1234 5", R"("+29012345")");
  phone.accepts("+123 456 789 012 345", R"("+123456789012345")");
  phone.accepts("010-81-90-1234-5678", R"("09012345678")");
}

TEST_CASE("a phone number abroad that is too short or too long is refused", "[field]") {
  const FieldCase phone("phone");
  for (const std::string_view text : {"+", "010", "+1 212", "+1234567", "+1234567890123456",
                                      "010-1-212"}) {
    phone.refuses(text, "phone_abroad_length");
  }
  CHECK(phone.read("+1 212").problems[0].words.at("digits") == "4");
  const FieldCase called("phone", R"({"abroad": false})");
  called.refuses("+12125550123", "phone_abroad");
  called.refuses("010 1 212 555 0123", "phone_abroad");
  called.accepts("+81 90-1234-5678", R"("09012345678")");
}

TEST_CASE("a phone number abroad is shown in groups behind its country code", "[field]") {
  const FieldCase phone("phone");
  CHECK(phone.shows(R"("+12125550123")") == "+1 212 555 0123");
  CHECK(phone.shows(R"("+442079460958")") == "+44 207 946 0958");
  CHECK(phone.shows(R"("+8613800138000")") == "+86 138 001 380 00");
  CHECK(phone.shows(R"("+35312345678")") == "+353 123 456 78");
  CHECK(phone.shows(R"("+71234567")") == "+7 123 4567");
}

TEST_CASE("an e-mail address is understood in any width", "[field]") {
  const FieldCase email("email");
  email.accepts("name@example.jp", R"("name@example.jp")");
  email.accepts(" ｎａｍｅ＠ｅｘａｍｐｌｅ．ｊｐ ", R"("name@example.jp")");
  email.accepts("name@example。jp", R"("name@example.jp")");
  email.accepts("Misaki.T+kodomo@city.example.jp", R"("Misaki.T+kodomo@city.example.jp")");
  email.accepts("a_b-c@x-y.example", R"("a_b-c@x-y.example")");
  const std::string longest = std::string(245, 'a') + "@example.jp";
  email.accepts(longest, "\"" + longest + "\"");
}

TEST_CASE("an e-mail address that cannot be one is refused", "[field]") {
  const FieldCase email("email");
  email.refuses("　", "");
  for (const std::string_view text :
       {"name", "name@", "@example.jp", "a@b@example.jp", "name@example", "な@example.jp",
        "na me@example.jp", "name@exa_mple.jp", "name@example.jp.", "name@.jp", "<a@example.jp>"}) {
    email.refuses(text, "email_form");
  }
  for (const std::string_view text : {"na..me@example.jp", "name.@example.jp", ".a@example.jp",
                                      "name@example..jp"}) {
    email.refuses(text, "email_dots");
  }
  email.refuses(std::string(246, 'a') + "@example.jp", "email_too_long");
}

namespace {

/// The address that taking the proposal would type; empty without one.
std::string proposed_for(std::string_view text) {
  const todoke::Reading reading = FieldCase("email").read(text);
  return reading.proposal ? reading.proposal->offers[0].texts.at("f") : std::string();
}

}  // namespace

TEST_CASE("a slip in the name of a mail service is asked about", "[field]") {
  struct Row {
    std::string_view typed;
    std::string_view meant;
  };
  for (const Row& row : std::initializer_list<Row>{
           {"a@gmial.com", "a@gmail.com"}, {"a@gamil.com", "a@gmail.com"},
           {"a@gmai.com", "a@gmail.com"}, {"a@gmail.con", "a@gmail.com"},
           {"a@gmail.co", "a@gmail.com"}, {"a@gmail.co.jp", "a@gmail.com"},
           {"a@gmailcom", "a@gmail.com"}, {"a@gmail,com", "a@gmail.com"},
           {"A.b@GMIAL.com", "A.b@gmail.com"}, {"ａ＠ｇｍｉａｌ．ｃｏｍ", "a@gmail.com"},
           {"a@yaho.co.jp", "a@yahoo.co.jp"}, {"a@yahoo.co.jo", "a@yahoo.co.jp"},
           {"a@docomo.co.jp", "a@docomo.ne.jp"}, {"a@docmo.ne.jp", "a@docomo.ne.jp"},
           {"a@ezwed.ne.jp", "a@ezweb.ne.jp"}, {"a@softbank.nejp", "a@softbank.ne.jp"},
           {"a@iclould.com", "a@icloud.com"}, {"a@hotmial.com", "a@hotmail.com"},
           {"a@outlok.jp", "a@outlook.jp"}}) {
    INFO(row.typed);
    CHECK(proposed_for(row.typed) == row.meant);
  }
  FieldCase("email").accepts("a@gmial.com", R"("a@gmial.com")");
}

TEST_CASE("an address of another domain is left alone", "[field]") {
  for (const std::string_view text :
       {"a@gmail.com", "a@Gmail.com", "a@yahoo.co.jp", "a@yahoo.ne.jp", "a@yahoo.com",
        "a@mail.com", "a@ymail.com", "a@email.com", "a@me.com", "a@ne.jp", "a@au.com",
        "a@example.jp",
        "a@city.mihon.lg.jp", "a@softbank.co.jp.example", "a@kddi.com", "a@i.softbank.jp",
        "a@hotmail.co.jp", "a@yahoo.co.uk", "a@hotmail.co.uk", "a@softbank.jp",
        "a@emobile.ne.jp", "a@ymobile1.ne.jp", "a@aol.com", "a@ocn.ne.jp", "a@sony.com",
        "gmial.com", "a@", ""}) {
    INFO(text);
    CHECK(proposed_for(text) == "");
  }
}
