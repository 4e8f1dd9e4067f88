#pragma once
// Identifiers and secrets from the system's random source (facts/data-model.md 1).
#include <cstddef>
#include <string>

namespace parley::base {

inline constexpr std::size_t kIdLength = 17;
inline constexpr std::size_t kSecretLength = 43;

// 17 characters of the unambiguous alphabet.
std::string RandomId(std::size_t length = kIdLength);
// 43 URL-safe characters: login tokens.
std::string RandomSecret();
// Version 4.
std::string Uuid();
// `count` bytes from the system's random source.
std::string RandomBytes(std::size_t count);

}  // namespace parley::base
