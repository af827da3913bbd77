// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/FrameFiller.h"

#include <utility>

using namespace porchlight;

namespace {

template <class F>
void tryFields(fuzz::FuzzInput &input)
{
    // The head of the frame is right, the map after it is the input's.
    QByteArray message;
    wire::CborWriter writer(message);
    writer.stream().startArray(2);
    writer.stream().append(quint64(F::type));
    const wire::Decoded decoded = wire::decode(message.append(input.rest()));
    if (decoded.frames.empty())
        return;
    fuzz::require(std::holds_alternative<F>(decoded.frames.front()), "a frame is what its number says");
    const wire::Decoded again = wire::decode(wire::encode(decoded.frames.front()));
    fuzz::require(!again.malformed && again.frames.size() == 1 && again.frames.front() == decoded.frames.front(),
                  "a frame comes back as it went");
}

template <class F>
void tryFilled(fuzz::FuzzInput &input)
{
    F frame;
    fuzz::FrameFiller(input).fill(frame);
    QByteArray bytes = wire::encode(frame);
    const wire::Decoded decoded = wire::decode(bytes);
    fuzz::require(decoded.malformed != frame.isValid(), "what is valid is read, and nothing else");
    if (frame.isValid())
        fuzz::require(decoded.frames == std::vector<wire::Frame>{frame}, "a frame comes back as it went");
    // Then as it arrives from somebody else: some bytes changed, or cut.
    while (!input.isEmpty()) {
        const auto at = qsizetype(input.number<quint16>()) % bytes.size();
        bytes[at] = char(input.byte());
        wire::decode(bytes);
    }
    wire::decode(bytes.first(bytes.size() / 2));
}

template <std::size_t... Is>
void tryType(std::size_t type, bool filled, fuzz::FuzzInput &input, std::index_sequence<Is...>)
{
    // The first alternative is the unknown frame, which has no fields of its own.
    ((type == Is ? (filled ? tryFilled<std::variant_alternative_t<Is + 1, wire::FrameTypes>>(input)
                           : tryFields<std::variant_alternative_t<Is + 1, wire::FrameTypes>>(input))
                 : void()),
     ...);
}

} // namespace

/// Every type of frame by itself: the first byte says which, and whether the rest is its map as bytes or the values of
/// its fields.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr std::size_t types = std::variant_size_v<wire::FrameTypes> - 1;
    static_assert(types <= 128);
    fuzz::FuzzInput input(data, size);
    const quint8 first = input.byte();
    tryType((first & 0x7F) % types, first & 0x80, input, std::make_index_sequence<types>());
    return 0;
}
