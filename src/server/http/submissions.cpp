#include "server/http/handlers.h"
#include "server/http/problem.h"
#include "server/intake/multipart.h"
#include "server/store/receipt_number.h"

namespace todoke::http {

namespace {

Json receipt_json(const store::Application& application) {
  return {{"receipt", application.receipt},
          {"code", application.code},
          {"received_at", application.received_at},
          // What the first answer said: a repeat gives the same body whatever has happened since.
          {"status", store::name_of(store::Status::Processing)},
          {"digest", application.digest}};
}

Json status_json(const store::Application& application,
                 const std::vector<store::StatusChange>& history) {
  Json json{{"receipt", application.receipt},
            {"form_id", application.form_id},
            {"title", application.title},
            {"received_at", application.received_at},
            {"status", store::name_of(application.status)},
            {"status_text", store::label_of(application.status)}};
  if (!application.comment.empty()) json["comment"] = application.comment;
  json["history"] = Json::array();
  for (const store::StatusChange& change : history) {
    Json entry{{"status", store::name_of(change.status)},
               {"status_text", store::label_of(change.status)},
               {"at", change.at}};
    if (!change.comment.empty()) entry["comment"] = change.comment;
    json["history"].push_back(std::move(entry));
  }
  return json;
}

Reply found(Service& service, const store::Application& application) {
  const auto history = service.store->history(application.submission_id);
  if (!history) return store_problem();
  return json_reply(200, status_json(application, *history));
}

}  // namespace

Reply post_submission(Service& service, const Request& request, const Captures&) {
  const std::string boundary = intake::boundary_of(request.content_type);
  if (boundary.empty()) return problem(415, "not_multipart");
  const auto parts = intake::read_multipart(request.body, boundary);
  if (!parts) return problem(400, parts.error().code);
  const intake::Moment received = intake::now();
  const auto receipt = intake::take(service.rulebook, *service.store, *parts, received,
                                    service.today_in_japan(received));
  if (!receipt) return problem_of(receipt.error());
  Reply reply = json_reply(receipt->repeated ? 200 : 201, receipt_json(receipt->application));
  reply.headers.emplace_back("Location", "/api/v1/submissions/" + receipt->application.receipt);
  return reply;
}

Reply get_submission(Service& service, const Request& request, const Captures& captures) {
  if (request.todoke_code.empty()) return problem(400, "code_missing");
  const std::int64_t now_s = intake::now().seconds;
  const std::int64_t wait_s = service.look_up_limit.seconds_to_wait(request.address, now_s);
  if (wait_s > 0) return too_many("too_many_look_ups", wait_s);
  const std::string receipt = store::normal_receipt(captures[0]);
  if (receipt.empty()) return problem(404, "receipt_not_found");
  const auto result = service.store->look_up(receipt, request.todoke_code, now_s);
  if (!result) return store_problem();
  using LookUp = store::Store::LookUp;
  if (result->outcome == LookUp::Found) return found(service, result->application);
  if (result->outcome == LookUp::NotFound) return problem(404, "receipt_not_found");
  return too_many("too_many_tries", result->wait_s);
}

}  // namespace todoke::http
