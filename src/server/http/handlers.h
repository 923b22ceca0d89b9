#pragma once

#include "server/http/routes.h"

/// The operations of the interface, one file per resource. What each answers is written in
/// openapi.json.
namespace todoke::http {

Reply post_submission(Service& service, const Request& request, const Captures& captures);
Reply get_submission(Service& service, const Request& request, const Captures& captures);
Reply put_upload(Service& service, const Request& request, const Captures& captures);
Reply get_upload(Service& service, const Request& request, const Captures& captures);
Reply delete_upload(Service& service, const Request& request, const Captures& captures);
Reply post_events(Service& service, const Request& request, const Captures& captures);
Reply get_openapi(Service& service, const Request& request, const Captures& captures);
Reply get_health(Service& service, const Request& request, const Captures& captures);

Reply list_submissions(Service& service, const Request& request, const Captures& captures);
Reply show_submission(Service& service, const Request& request, const Captures& captures);
Reply change_submission(Service& service, const Request& request, const Captures& captures);
Reply show_attachment(Service& service, const Request& request, const Captures& captures);

}  // namespace todoke::http
