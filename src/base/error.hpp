#pragma once
// The one error type of use cases. A door turns it into the REST envelope, the DDP error or the bus
// form (facts/ddp.md 4, facts/rest.md 3).
#include <exception>
#include <string>

#include "base/json.hpp"

namespace parley::base {

class Error : public std::exception {
 public:
  // `id`: stable, as "error-invalid-room", or a number in text form ("403"). `reason`: what the
  // client sees. `details`: null when there is none.
  explicit Error(std::string id, std::string reason = {}, Value details = nullptr);

  // A failure that has a text and no id: REST answers the text alone, DDP "Internal server error".
  static Error Plain(std::string text);
  bool plain() const { return plain_; }

  const char* what() const noexcept override { return message_.c_str(); }
  const std::string& id() const { return id_; }
  const std::string& reason() const { return reason_; }
  // "<reason> [<id>]", or "[<id>]" without a reason.
  const std::string& message() const { return message_; }
  const Value& details() const { return details_; }
  const std::string& log_text() const { return log_text_; }

  // What the log gets and the client does not.
  Error& WithLog(std::string text) &;
  Error&& WithLog(std::string text) &&;

  // {isClientSafe, errorType, error, reason?, message, details?}; `error` is a number for numeric
  // ids.
  Object ToDdp() const;

 private:
  std::string id_;
  std::string reason_;
  Value details_;
  std::string message_;
  std::string log_text_;
  bool plain_ = false;
};

// The form of everything unexpected: 500, "Internal server error".
Error InternalError(std::string log_text);

}  // namespace parley::base
