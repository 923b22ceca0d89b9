#include "server/http/problem.h"

#include <algorithm>
#include <array>

namespace todoke::http {

namespace {

struct Title {
  std::string_view code;
  std::string_view sentence;
};

/// By problem; what has no sentence of its own takes that of its status.
constexpr std::array titles{
    Title{"answers_refused", "入力内容に確認が必要なところがあります。"},
    Title{"application_too_large", "添付ファイルの合計が大きすぎます。"},
    Title{"attachment_digest_differs", "送る途中でファイルが変わりました。もう一度選んでください。"},
    Title{"code_missing", "確認コードが必要です。"},
    Title{"file_empty", "中身のないファイルです。別のファイルを選んでください。"},
    Title{"file_too_large", "添付ファイルが大きすぎます。"},
    Title{"file_type_not_accepted", "送れない種類のファイルです。写真（JPEG・PNG）かPDFを選んでください。"},
    Title{"form_version_not_valid", "この申請書は新しくなりました。お手数ですが、もう一度開いてください。"},
    Title{"receipt_not_found", "受付番号か確認コードが違います。"},
    Title{"server_stopping", "ただいま受付を一時停止しています。しばらくしてからお試しください。"},
    Title{"staff_token_wrong", "職員用の認証が必要です。"},
    Title{"submission_id_taken", "この申請は、別の内容ですでに受け付けています。"},
    Title{"submission_received", "この申請はすでに受け付けました。"},
    Title{"too_many_files", "ファイルが多すぎます。多い分を取り消してください。"},
    Title{"too_many_look_ups", "調べる回数が多すぎます。1分ほど待ってから、もう一度お試しください。"},
    Title{"too_many_tries", "確認コードの間違いが続いたため、しばらくお調べできません。"},
    Title{"unknown_form", "この手続はここでは受け付けていません。"},
    Title{"upload_id_taken", "このファイルは、別の内容ですでに届いています。もう一度選んでください。"},
    Title{"uploads_full", "ただいま混み合っています。ファイルは申請のときにいっしょに送られます。"},
};

std::string_view title_of_status(int status) {
  switch (status) {
    case 401: return "認証が必要です。";
    case 404: return "お探しのものが見つかりません。";
    case 405: return "この操作はできません。";
    case 409: return "すでに受け付けている内容と合いません。";
    case 413: return "送られたデータが大きすぎます。";
    case 415: return "この形式のデータは受け付けていません。";
    case 422: return "送られた内容に確認が必要なところがあります。";
    case 429: return "回数が多すぎます。しばらくしてからお試しください。";
    case 500: return "システムで問題が起きました。";
    case 503: return "ただいま混み合っています。しばらくしてからお試しください。";
    default: return "送られたデータを読み取れませんでした。";
  }
}

std::string_view title_of(int status, std::string_view code) {
  const auto found = std::ranges::find(titles, code, &Title::code);
  return found == titles.end() ? title_of_status(status) : found->sentence;
}

int status_of(intake::Refusal::Reason reason) {
  using Reason = intake::Refusal::Reason;
  switch (reason) {
    case Reason::Malformed: return 400;
    case Reason::UnknownForm: return 404;
    case Reason::VersionNotValid: return 410;
    case Reason::TooLarge: return 413;
    case Reason::TypeNotTaken: return 415;
    case Reason::Unprocessable:
    case Reason::AnswersRefused: return 422;
    case Reason::Conflict: return 409;
    case Reason::NotThere: return 404;
    case Reason::StoreUnavailable: return 503;
  }
  return 500;
}

}  // namespace

Reply json_reply(int status, const Json& body) {
  Reply reply{status, "application/json", canonical(body), {}, {}};
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

Reply problem(int status, std::string_view code, const Json& more) {
  Json document = more;
  document["type"] = "/problems/" + std::string(code);
  document["code"] = code;
  document["title"] = title_of(status, code);
  document["status"] = status;
  Reply reply = json_reply(status, document);
  reply.content_type = "application/problem+json";
  if (status == 503) reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

Reply problem_of(const intake::Refusal& refusal) {
  Json more = Json::object();
  if (!refusal.where.empty()) more["pointer"] = refusal.where;
  if (refusal.reason == intake::Refusal::Reason::AnswersRefused) {
    Json list = Json::array();
    for (const Problem& one : refusal.problems) {
      list.push_back({{"code", one.code}, {"at", one.at}});
      if (!one.words.empty()) list.back()["words"] = one.words;
    }
    more["problems"] = std::move(list);
  }
  return problem(status_of(refusal.reason), refusal.code, more);
}

Reply too_many(std::string_view code, std::int64_t wait_s) {
  Reply reply = problem(429, code);
  reply.headers.emplace_back("Retry-After", std::to_string(wait_s));
  return reply;
}

Reply store_problem() { return problem(503, "store_unavailable"); }

}  // namespace todoke::http
