// Small rules of the server, each as a table.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "server/http/routes.h"
#include "server/http/site_names.h"
#include "server/intake/clock.h"
#include "server/intake/digest.h"
#include "server/intake/media_type.h"
#include "server/store/receipt_number.h"
#include "server/store/records.h"
#include "tools/intake/csv.h"
#include "tools/intake/flatten.h"

using namespace todoke;
using namespace std::string_view_literals;

TEST_CASE("a receipt number has the form people can read out, and no two are alike", "[server]") {
  std::set<std::string> receipts;
  std::set<char> letters;
  for (int i = 0; i < 2000; ++i) {
    const auto number = store::make_receipt_number();
    REQUIRE(number.receipt.size() == 9);
    REQUIRE(number.receipt[4] == '-');
    REQUIRE(number.code.size() == 6);
    REQUIRE(number.code.find_first_not_of("0123456789") == std::string::npos);
    REQUIRE(store::normal_receipt(number.receipt) == number.receipt);
    letters.insert(number.receipt.begin(), number.receipt.end());
    receipts.insert(number.receipt);
  }
  CHECK(receipts.size() == 2000);
  CHECK(letters.size() == 33);
}

TEST_CASE("a receipt number is read as it may be typed, or not at all", "[server]") {
  CHECK(store::normal_receipt("8f2k47qd") == "8F2K-47QD");
  CHECK(store::normal_receipt("8F2K 47QD") == "8F2K-47QD");
  CHECK(store::normal_receipt("oil0-0000") == "0110-0000");
  for (const auto* bad : {"", "8F2K-47Q", "8F2K-47QDX", "8F2K-47QU", "8F2K_47QD", "八F2K-47QD"}) {
    CHECK(store::normal_receipt(bad) == "");
  }
}

TEST_CASE("a status has one word and one label", "[server]") {
  for (const auto* name : {"processing", "resubmit", "completed", "rejected", "withdrawn"}) {
    REQUIRE(store::parse_status(name));
    CHECK(store::name_of(*store::parse_status(name)) == name);
  }
  CHECK(store::label_of(store::Status::Resubmit) == "要再申請");
  CHECK_FALSE(store::parse_status("Completed"));
}

TEST_CASE("the day turns at midnight in Japan", "[server]") {
  CHECK(intake::Moment{1795186799}.timestamp() == "2026-11-20T23:59:59+09:00");
  CHECK(intake::Moment{1795186799}.date() == "2026-11-20");
  CHECK(intake::Moment{1795186800}.date() == "2026-11-21");
}

TEST_CASE("a digest is SHA-256", "[server]") {
  CHECK(intake::sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a media type is what the content says", "[server]") {
  CHECK(intake::media_type_of("\xFF\xD8\xFF\xE0 JFIF") == "image/jpeg");
  CHECK(intake::media_type_of("\x89PNG\r\n\x1A\n") == "image/png");
  CHECK(intake::media_type_of("%PDF-1.7") == "application/pdf");
  CHECK(intake::media_type_of("\0\0\0\x18" "ftypheic"sv) == "image/heic");
  CHECK(intake::media_type_of("\0\0\0\x18" "ftypmif1"sv) == "image/heic");
  for (const auto bad : {""sv, "\xFF\xD8"sv, "\x89PNG"sv, "PDF-"sv, "\0\0\0\x18" "ftypmp42"sv,
                         "\0\0\0\x18" "ftyp"sv, "<svg>"sv, " %PDF-1.7"sv}) {
    CHECK(intake::media_type_of(bad) == "");
  }
}

TEST_CASE("a plain path stays below its folder", "[server]") {
  for (const auto good : {"/"sv, "/a"sv, "/a/"sv, "/a/b.c"sv, "/日本/x"sv, "/a..b"sv}) {
    CHECK(http::is_plain_path(good));
  }
  for (const auto bad : {""sv, "a"sv, "//"sv, "//a"sv, "/a//b"sv, "/.."sv, "/a/../b"sv, "/."sv,
                         "/.git/x"sv, "/a\\b"sv, "/a\0b"sv, "/a\nb"sv, "http://x/"sv}) {
    CHECK_FALSE(http::is_plain_path(bad));
  }
}

TEST_CASE("only a name with its content's hash, below assets, is kept for good", "[server]") {
  for (const auto good : {"/assets/boot-4XVQ2K7A.js"sv, "/assets/engine.9f86d081.wasm"sv,
                          "/assets/x/todoke-ABCDEFGH.css"sv}) {
    CHECK(http::is_hashed(good));
  }
  for (const auto bad : {"/assets/engine.wasm"sv, "/assets/painting-something.js"sv,
                         "/boot-4XVQ2K7A.js"sv, "/assets/deadbeef.js"sv}) {
    CHECK_FALSE(http::is_hashed(bad));
  }
}

TEST_CASE("of a page, inline styles and scripts are allowed by their hashes", "[server]") {
  CHECK(http::inline_sources_of("<style></style>").styles ==
        " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  const auto two =
      http::inline_sources_of("<p>a</p><style>a{}</style><style>b{}</style>");
  CHECK(two.styles.size() == 2 * 54);
  CHECK(two.scripts == "");
  CHECK(http::inline_sources_of("<style>a{}").styles == "");
  CHECK(http::inline_sources_of("<script>a</script>").styles == "");
  CHECK(http::inline_sources_of("<script></script>").scripts ==
        " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  CHECK(http::inline_sources_of("<script src=\"a.js\"></script>").scripts == "");
}

TEST_CASE("brotli is given to whom takes it", "[server]") {
  for (const auto good : {"br"sv, "gzip, deflate, br"sv, "gzip,br;q=0.5"sv, "br;q=1.0"sv}) {
    CHECK(http::takes_brotli(good));
  }
  for (const auto bad : {""sv, "gzip"sv, "brx"sv, "br;q=0"sv, "br;q=0.0, gzip"sv, "xbr"sv}) {
    CHECK_FALSE(http::takes_brotli(bad));
  }
}

TEST_CASE("an ETag is found in a list, weak or not", "[server]") {
  CHECK(http::names_etag("\"a\"", "\"a\""));
  CHECK(http::names_etag("\"b\", W/\"a\"", "\"a\""));
  CHECK(http::names_etag("*", "\"a\""));
  CHECK_FALSE(http::names_etag("", "\"a\""));
  CHECK_FALSE(http::names_etag("\"aa\"", "\"a\""));
}

TEST_CASE("a path leads to its route, or to the methods it has", "[server]") {
  const auto shown = http::match(http::Method::Get, "/api/v1/staff/submissions/X/attachments/Y");
  REQUIRE(shown.route != nullptr);
  CHECK(shown.captures == http::Captures{"X", "Y"});
  const auto refused = http::match(http::Method::Post, "/api/v1/staff/submissions/X");
  CHECK(refused.route == nullptr);
  CHECK(refused.allowed == "GET, HEAD, PATCH");
  for (const auto* bad : {"/api/v1", "/api/v1/submissions/", "/api/v1/submissions/X/", "/healthz/",
                          "healthz", "", "/"}) {
    CHECK(http::match(http::Method::Get, bad).pattern.empty());
  }
}

TEST_CASE("a CSV cell is quoted when it must be and never runs as a formula", "[server]") {
  CHECK(table::csv_line({"a", "", "あ"}) == "a,,あ\r\n");
  CHECK(table::csv_line({"a,b", "say \"x\"", "a\nb"}) == "\"a,b\",\"say \"\"x\"\"\",\"a\nb\"\r\n");
  for (const auto* formula : {"=1+1", "+81", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x"}) {
    CHECK(table::csv_line({formula}).starts_with('\''));
  }
  CHECK(table::csv_line({"1-2"}) == "1-2\r\n");
}

TEST_CASE("answers become columns by their paths", "[server]") {
  const auto answers = parse_json(
      R"({"a":{"b":"x"},"c":["p","q"],"d":true,"e":7,"g":[{"n":"1"},{"n":"2"}],"z":[]})");
  using Columns = std::vector<std::pair<std::string, std::string>>;
  CHECK(table::flatten(*answers) == Columns{{"a/b", "x"}, {"c", "p、q"}, {"d", "はい"}, {"e", "7"},
                                            {"g/1/n", "1"}, {"g/2/n", "2"}, {"z", ""}});
}
