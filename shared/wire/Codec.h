// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Frame.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace porchlight::wire {

/// A frame as bytes: the CBOR array [type, {key: value …}] (RFC 8949), keys in rising order, empty optional fields
/// and lists left out.
QByteArray encode(const Frame &frame);

/// As encode(), behind what @p out holds already: many frames may share one message.
void encodeTo(QByteArray &out, const Frame &frame);

/// The first frame of @p message, which is then what follows it. Nothing when the rest could not be read: then the
/// connection is not to be believed further. So a message of a hundred thousand tiny frames is never held as frames.
std::optional<Frame> takeFrame(QByteArrayView &message);

/// What a message held.
struct Decoded
{
    std::vector<Frame> frames; ///< all that came before the error, if there was one
    bool malformed = false;    ///< the rest could not be read; the connection is not to be believed further
};

/// Reads a message as a sequence of frames. Unknown fields are passed over, unknown frames are kept as UnknownFrame.
/// Malformed is: what is no well-formed CBOR, deeper than 8, a known field of indefinite length, tagged, twice, missing
/// or out of its range, a key that is no unsigned number, or a frame that isValid() denies. Integers need not be in
/// their shortest form. Never allocates more than a small multiple of what the input is long.
Decoded decode(QByteArrayView message);

} // namespace porchlight::wire
