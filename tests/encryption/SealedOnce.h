// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/crypto/KeyDerivation.h"
#include "shared/wire/Frame.h"

#include <map>
#include <optional>

namespace porchlight::encryption::test {

/// Watches what leaves devices, arrived or not, and says when one place of a key has sealed two different things (G15,
/// encryption.md 5.7): an iteration of a sender key two bodies, or a number of a ratchet two items. The same bytes again
/// are a repeat, and right. Reads the formats by itself: nothing of the code that it judges. A value.
class SealedOnce
{
public:
    /// Bodies and items of @p frame; what else there is says nothing of keys.
    void leaves(const DeviceId &from, const wire::Frame &frame);

    /// What was seen that must not be; nothing while all is well.
    const std::optional<QByteArray> &wrong() const { return m_wrong; }
    /// @p device goes on from an older copy of its store, and cannot know which places it has used since.
    void putBack(const DeviceId &device);

    quint64 bodies() const { return quint64(m_bodies.size()); }
    quint64 items() const { return quint64(m_items.size()); }
    quint64 repeats() const { return m_repeats; }
    /// Neither body nor item of a form that is known here. More than none, and the watch is blind.
    quint64 unknown() const { return m_unknown; }

private:
    /// What a place has sealed, and for whom it did first.
    struct Use
    {
        Digest what;
        DeviceId by;
    };
    using Places = std::map<QByteArray, Use>;

    void body(const DeviceId &from, const ConversationId &conversation, const wire::Body &body);
    void item(const DeviceId &from, const wire::MailItem &item);
    void note(Places &places, const QByteArray &place, const Use &use, const char *kind);

    Places m_bodies; ///< by key and iteration
    Places m_items;  ///< by sender, ratchet key and number
    quint64 m_repeats = 0;
    quint64 m_unknown = 0;
    std::optional<QByteArray> m_wrong; ///< the first
};

} // namespace porchlight::encryption::test
