// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/wire/Entry.h"
#include "shared/wire/FrameType.h"
#include "shared/wire/Limits.h"

#include <QString>

#include <algorithm>

namespace porchlight::wire {

/// The first frame of a connection, from the client: what it speaks and who it is. Without a token or resume token the
/// connection may only register or sign in.
struct Hello
{
    static constexpr auto type = FrameType::Hello;

    quint32 versionMin = protocolVersion;  ///< oldest version the client speaks
    quint32 versionMax = protocolVersion;  ///< newest
    std::vector<QString> capabilities;  ///< names of optional behaviour; unknown ones are passed over
    QString app;  ///< name and version of the program, for the operator
    std::optional<GenerationId> generation;  ///< of the cursors the client holds (rule 4)
    std::optional<QByteArray> token;  ///< the device's connection token
    std::optional<QByteArray> resume;  ///< from the last welcome; tried first (A7)
    quint64 marksAfter = 0;  ///< the watermarks' version the client has, 0 for none
    std::optional<QByteArray> tide;  ///< the last one the relay gave: how far it has seen this relay get (rule 4)
    std::vector<QByteArray> olderTokens;  ///< newest first; after `token` was unknown: a restored relay knows one of them
    std::optional<quint64> acknowledged;  ///< sum of the client's positions in all its logs, in `generation`

    /// Within the limits of the protocol; what fails is refused as malformed.
    bool isValid() const { return versionMin <= versionMax && capabilities.size() <= 64 && app.size() <= 64
            && (!token || token->size() == tokenBytes) && (!resume || resume->size() == tokenBytes)
            && (!tide || tide->size() <= tideBytesMax) && olderTokens.size() <= size_t(olderTokensMax)
            && std::all_of(olderTokens.begin(), olderTokens.end(), [](const auto &t) { return t.size() == tokenBytes; }); }

    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &v)
    {
        v(1, "version_min", self.versionMin);
        v(2, "version_max", self.versionMax);
        v(3, "capabilities", self.capabilities);
        v(4, "app", self.app);
        v(5, "generation", self.generation);
        v(6, "token", self.token);
        v(7, "resume", self.resume);
        v(8, "marks_after", self.marksAfter);
        v(9, "tide", self.tide);
        v(10, "older_tokens", self.olderTokens);
        v(11, "acknowledged", self.acknowledged);
    }
    friend bool operator==(const Hello &, const Hello &) = default;
};

} // namespace porchlight::wire
