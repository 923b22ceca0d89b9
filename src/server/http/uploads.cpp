#include "server/intake/uploads.h"

#include "server/http/handlers.h"
#include "server/http/problem.h"

namespace todoke::http {

namespace {

Json upload_json(const store::Upload& upload) {
  return {{"id", upload.id},
          {"media_type", upload.media_type},
          {"bytes", upload.bytes},
          {"sha256", upload.sha256}};
}

}  // namespace

Reply put_upload(Service& service, const Request& request, const Captures& captures) {
  const auto receipt = intake::take_upload(
      service.rulebook.limits, *service.store,
      {captures[0], captures[1], request.content_type, request.content_digest, request.body},
      intake::now());
  if (!receipt) return problem_of(receipt.error());
  return json_reply(receipt->repeated ? 200 : 201, upload_json(receipt->upload));
}

Reply get_upload(Service& service, const Request&, const Captures& captures) {
  const auto found = intake::find_upload(*service.store, captures[0], captures[1]);
  if (!found) return problem_of(found.error());
  return json_reply(200, upload_json(*found));
}

Reply delete_upload(Service& service, const Request&, const Captures& captures) {
  const auto removed = intake::remove_upload(*service.store, captures[0], captures[1]);
  if (!removed) return problem_of(removed.error());
  return {204, {}, {}, {}, {}};
}

}  // namespace todoke::http
