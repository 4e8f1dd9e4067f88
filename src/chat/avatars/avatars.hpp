#pragma once
// Letter avatars: an SVG of one or two letters on a colour drawn from the name.
#include <string>
#include <string_view>

namespace parley::chat::avatars {

inline constexpr int kAvatarSizeMax = 1000;
inline constexpr int kAvatarSizeDefault = 200;

// `name`: a username, or "@room-name". `size` in pixels is clamped to 1…kAvatarSizeMax.
std::string LetterAvatarSvg(std::string_view name, int size = kAvatarSizeDefault);

}  // namespace parley::chat::avatars
