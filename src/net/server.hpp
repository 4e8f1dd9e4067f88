#pragma once
// The HTTP and WebSocket server of one process.
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "net/http.hpp"
#include "net/limits.hpp"
#include "net/socket.hpp"

namespace parley::net {

struct ServerOptions {
  NetLimits limits;
  std::size_t loops = 0;         // 0: one per core
  std::string upload_directory;  // temporary files of multipart bodies; emptied at start
  bool sockjs_fallbacks = true;  // xhr, xhr_streaming, xhr_send, eventsource
  bool websockets = true;        // DISABLE_WEBSOCKETS
};

class Server {
 public:
  virtual ~Server() = default;

  // Everything that is neither a WebSocket upgrade nor SockJS's. Set before Listen.
  virtual void SetHttpHandler(HttpHandler handler) = 0;
  // `/websocket` (raw), `/sockjs/<srv>/<sess>/websocket`, `/sockjs/websocket` and the fall-backs.
  virtual void SetSocketFactory(SocketFactory factory) = 0;

  // Binds and starts the loops; port 0 picks a free one. Returns the port; throws base::Error
  // "net-listen-failed" with the cause.
  virtual int Listen(const std::string& address, int port) = 0;
  virtual const std::vector<Loop*>& loops() const = 0;
  virtual std::size_t connections() const = 0;

  // Stops accepting, answers new requests on open connections with `Connection: close`, tells
  // sockets (1001, spread over `jitter`), waits at most `limit`, then closes what is left.
  virtual void Drain(std::chrono::milliseconds jitter, std::chrono::milliseconds limit) = 0;
  virtual void Stop() = 0;
};

std::unique_ptr<Server> MakeServer(ServerOptions options);

// Serves a folder of built client files: `/assets/*` immutable for a year, everything else
// no-cache; ETag, gzip (pre-compressed at start), ranges, strict Content-Security-Policy. Unknown
// paths get index.html (client-side routes). Without the folder: 404.
class StaticFiles {
 public:
  explicit StaticFiles(const std::string& directory);
  ~StaticFiles();
  bool available() const;
  // GET and HEAD only; other methods: 405.
  Response Serve(const Request& request) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace parley::net
