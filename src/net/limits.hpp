#pragma once
// Every limit of the edge, by name, with its default. Set once at start, checked by CheckNetLimits.
#include <chrono>
#include <cstddef>
#include <string>

namespace parley::net {

struct NetLimits {
  // HTTP
  std::size_t header_bytes_max = 16 * 1024;
  std::size_t header_count_max = 100;
  std::size_t target_bytes_max = 8 * 1024;
  std::size_t body_bytes_max = 50u * 1024 * 1024;     // other content types: rest.md 1
  std::size_t upload_bytes_max = 200u * 1024 * 1024;  // one multipart request
  std::size_t multipart_parts_max = 64;
  std::size_t multipart_field_bytes_max = 1024 * 1024;  // a part that is no file stays in memory
  std::size_t multipart_header_bytes_max = 8 * 1024;
  std::size_t pipelined_requests_max = 16;
  std::chrono::milliseconds header_time_max{15'000};  // slow clients
  std::chrono::milliseconds body_idle_max{30'000};
  std::chrono::milliseconds keep_alive_idle_max{75'000};
  std::chrono::milliseconds write_idle_max{30'000};
  std::size_t gzip_bytes_min = 1024;
  // WebSocket and SockJS
  std::size_t frame_bytes_max = 1024 * 1024;  // one message, fragments joined
  std::size_t fragments_max = 256;
  std::size_t send_queue_bytes_max = 4u * 1024 * 1024;  // per socket; beyond: closed as slow reader
  std::chrono::milliseconds close_time_max{5'000};
  std::chrono::milliseconds sockjs_heartbeat{45'000};
  std::chrono::milliseconds sockjs_session_idle_max{60'000};
  std::size_t sockjs_sessions_max = 10'000;
  std::size_t sockjs_streaming_bytes_max = 128 * 1024;  // then the client polls again
  // Overall
  std::size_t connections_max = 0;  // 0: what the descriptors allow
};

// Empty when the limits make sense, else what is wrong with which field.
std::string CheckNetLimits(const NetLimits& limits);

}  // namespace parley::net
