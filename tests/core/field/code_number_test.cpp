#include "field_case.h"

using todoke::test::FieldCase;

TEST_CASE("a 個人番号 has twelve digits and the right check digit", "[field]") {
  const FieldCase number("my_number");
  for (const std::string_view digits :
       {"123456789018", "987654321093", "111111111118", "012345678903", "100000000005",
        "100000000030", "100000000080", "100000000110"}) {
    number.accepts(digits, "\"" + std::string(digits) + "\"");
  }
  number.accepts("１２３４ ５６７８−９０１８", R"("123456789018")");
  number.accepts("1234 5678 9018", R"("123456789018")");
}

TEST_CASE("a wrong 個人番号 is refused, twelve zeros too", "[field]") {
  const FieldCase number("my_number");
  number.refuses("", "");
  number.refuses("123456789012", "my_number_check_digit");
  number.refuses("000000000000", "my_number_check_digit");
  for (const std::string_view text : {"12345678901", "1234567890180", "12345678901x", "-"}) {
    number.refuses(text, "my_number_not_twelve_digits");
  }
}

TEST_CASE("each single mistyped digit of a 個人番号 is found but where two sums share a digit 0",
          "[field]") {
  const FieldCase number("my_number");
  const std::string right = "123456789018";
  for (std::size_t at = 0; at < right.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string wrong = right;
      wrong[at] = digit;
      INFO(wrong);
      CHECK(number.read(wrong).answer.has_value() == (digit == right[at]));
    }
  }
}

TEST_CASE("only the last four digits of a 個人番号 are shown", "[field]") {
  CHECK(FieldCase("my_number").shows(R"("123456789018")") == "••••••••9018");
  CHECK(FieldCase("my_number").shows(R"("1234")") == "");
}

TEST_CASE("an insured person's number has ten digits, or H and nine", "[field]") {
  const FieldCase number("insured_number");
  number.accepts("0000123456", R"("0000123456")");
  number.accepts("００００−１２３４５６", R"("0000123456")");
  number.accepts("h123456789", R"("H123456789")");
  number.accepts("Ｈ１２３４５６７８９", R"("H123456789")");
  number.refuses("", "");
  for (const std::string_view text :
       {"123456789", "12345678901", "12345H6789", "HH12345678", "H1234567890", "-", "A123456789"}) {
    number.refuses(text, "insured_number_not_ten_digits");
  }
}

TEST_CASE("a 法人番号 has thirteen digits and begins with its check digit", "[field]") {
  const FieldCase number("corporate_number");
  for (const std::string_view digits :
       {"7000012050002", "8000012010038", "2000012020001", "6000012070001", "8000020130001",
        "3000020141003", "9000020011002", "1180301018771"}) {
    number.accepts(digits, "\"" + std::string(digits) + "\"");
  }
  number.accepts("７－００００－１２０５－０００２", R"("7000012050002")");
  number.accepts("T7000012050002", R"("7000012050002")");
  number.accepts("ｔ7000012050002", R"("7000012050002")");
  number.refuses("", "");
  for (const std::string_view text : {"1000012050002", "7000012050003", "0000012050002"}) {
    number.refuses(text, "corporate_number_check_digit");
  }
  for (const std::string_view text : {"70000120500020", "700001205000x", "-", "みほん会社"}) {
    number.refuses(text, "corporate_number_not_thirteen_digits");
    CHECK_FALSE(number.read(text).proposal.has_value());
  }
}

TEST_CASE("the twelve digits of a company register are answered with its 法人番号", "[field]") {
  const FieldCase number("corporate_number");
  number.refuses("0000-12-050002", "corporate_number_not_thirteen_digits");
  const todoke::Reading reading = number.read("0000-12-050002");
  REQUIRE(reading.proposal.has_value());
  CHECK(reading.proposal->offers[0].texts.at("f") == "7000012050002");
}

TEST_CASE("the numbers of an insurer and of a care office end with a check digit", "[field]") {
  const FieldCase insurer("insurer_number");
  for (const std::string_view digits : {"282152", "252098", "242081"}) {
    insurer.accepts(digits, "\"" + std::string(digits) + "\"");
  }
  insurer.accepts("２８２１５２", R"("282152")");
  insurer.refuses("282154", "insurer_number_check_digit");
  insurer.refuses("28215", "insurer_number_not_six_digits");
  insurer.refuses("２８−２１５", "insurer_number_not_six_digits");
  insurer.refuses("", "");
  const FieldCase office("care_office_number");
  office.accepts("1370100008", R"("1370100008")");
  office.accepts("１３７０１−００００８", R"("1370100008")");
  office.refuses("1370100001", "care_office_number_check_digit");
  office.refuses("137010000", "care_office_number_not_ten_digits");
  office.refuses("13701000081", "care_office_number_not_ten_digits");
}

TEST_CASE("each single mistyped digit of these numbers is found", "[field]") {
  struct Row {
    const char* kind;
    std::string right;
    bool nine_is_zero;  // by modulus 9 these two are the same
  };
  for (const Row& row : {Row{"corporate_number", "7000012050002", true},
                         Row{"insurer_number", "282152", false},
                         Row{"care_office_number", "1370100008", false}}) {
    const FieldCase number(row.kind);
    for (std::size_t at = 0; at < row.right.size(); ++at) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        std::string wrong = row.right;
        wrong[at] = digit;
        const bool is_same = digit == row.right[at] ||
                             (row.nine_is_zero && at > 0 && row.right[at] == '0' && digit == '9');
        INFO(row.kind << " " << wrong);
        CHECK(number.read(wrong).answer.has_value() == is_same);
      }
    }
  }
}
