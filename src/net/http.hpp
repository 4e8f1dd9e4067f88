#pragma once
// HTTP requests, responses and the exchange that joins them. The server (server.hpp) parses and
// writes; doors only see these shapes. All times and sizes are bounded by NetLimits.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::net {

// Header names compare without case; order is kept.
class Headers {
 public:
  std::string_view Get(std::string_view name) const;  // first value, or empty
  bool Has(std::string_view name) const;
  void Set(std::string_view name, std::string_view value);  // replaces
  void Add(std::string_view name, std::string_view value);
  const std::vector<std::pair<std::string, std::string>>& items() const { return items_; }

 private:
  std::vector<std::pair<std::string, std::string>> items_;
};

// A file part of a multipart request, streamed to a temporary file that is removed with the
// request.
struct UploadedFile {
  std::string field;
  std::string file_name;  // as the client named it: never a path to use
  std::string content_type;
  std::string path;
  std::uint64_t size = 0;
};

struct Request {
  std::string method;
  std::string target;  // as sent
  std::string path;    // percent-decoded, always starts with '/', without dot segments
  std::string query;   // raw, without '?'
  Headers headers;
  std::string body;                                         // empty for multipart
  std::vector<std::pair<std::string, std::string>> fields;  // multipart fields that are no files
  std::vector<UploadedFile> files;
  std::string peer_address;  // of the socket
  bool is_multipart = false;
};

// A piece of a file on disk, sent with bounded memory.
struct FileBody {
  std::string path;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

struct Response {
  int status = 200;
  Headers headers;  // Content-Length, Date and Connection are the server's
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // instead of body, for what is sent often
  std::optional<FileBody> file;                    // instead of body
  bool allow_gzip = true;

  static Response Text(int status, std::string_view content_type, std::string body);
};

// A response whose body grows (SockJS streaming, server-sent events): chunked. Any thread.
class ResponseStream {
 public:
  virtual ~ResponseStream() = default;
  // False when the client is gone or its queue is over the limit (the stream is then ended).
  virtual bool Write(std::string_view bytes) = 0;
  virtual void End() = 0;
  virtual void OnClosed(std::function<void()> callback) = 0;
};

// One request and its one answer. Kept alive by whoever will answer.
class Exchange {
 public:
  virtual ~Exchange() = default;
  virtual const Request& request() const = 0;
  // Exactly once, from any thread. Answers to pipelined requests are put in order by the server.
  virtual void Respond(Response response) = 0;
  // Instead of Respond.
  virtual std::shared_ptr<ResponseStream> RespondStream(int status, Headers headers) = 0;
};

// Runs on an I/O thread: must not block; posts to a lane what does.
using HttpHandler = std::function<void(std::shared_ptr<Exchange>)>;

// --- query strings and forms ---
// Pairs in order, decoded; invalid escapes are kept as they are; at most 1,000 pairs.
std::vector<std::pair<std::string, std::string>> ParseQuery(std::string_view query);

// The client's address behind `forwarded_count` proxies (facts/ddp.md 1.5, rest.md 1).
std::string ClientAddress(const Request& request, int forwarded_count);

}  // namespace parley::net
