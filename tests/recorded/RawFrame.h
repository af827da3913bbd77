// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCborMap>

#include <vector>

namespace porchlight::recorded {

/// A frame as it is on the wire, read by nothing of ours: what our codec makes of it is what is tried.
struct RawFrame
{
    quint64 type = 0;
    QCborMap fields;

    /// 0 when it has none.
    quint64 request() const { return quint64(fields.value(0).toInteger()); }
};

/// Those of a message; packed ones stand in their place as what they are made of. Ends the program for what is no
/// sequence of frames: recordings hold none, nor does a relay send any.
std::vector<RawFrame> rawFrames(const QByteArray &message);

/// The message with one frame, as an answer to another request; all else of it byte for byte.
QByteArray answering(quint64 request, const QByteArray &message);

} // namespace porchlight::recorded
