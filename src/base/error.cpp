#include "base/error.hpp"

#include "base/text.hpp"

namespace parley::base {

Error::Error(std::string id, std::string reason, Value details)
    : id_(std::move(id)), reason_(std::move(reason)), details_(std::move(details)) {
  message_ = reason_.empty() ? "[" + id_ + "]" : reason_ + " [" + id_ + "]";
}

Error Error::Plain(std::string text) {
  Error error("500", "Internal server error");
  error.plain_ = true;
  error.log_text_ = text;
  error.message_ = std::move(text);
  return error;
}

Error& Error::WithLog(std::string text) & {
  log_text_ = std::move(text);
  return *this;
}

Error&& Error::WithLog(std::string text) && {
  log_text_ = std::move(text);
  return std::move(*this);
}

Object Error::ToDdp() const {
  Object out;
  out["isClientSafe"] = true;
  out["errorType"] = "Meteor.Error";
  if (auto number = ParseInt(id_)) {
    out["error"] = *number;
  } else {
    out["error"] = id_;
  }
  if (!reason_.empty()) out["reason"] = reason_;
  out["message"] = plain_ ? reason_ + " [" + id_ + "]" : message_;
  if (!details_.is_null()) out["details"] = details_;
  return out;
}

Error InternalError(std::string log_text) {
  return Error("500", "Internal server error").WithLog(std::move(log_text));
}

}  // namespace parley::base
