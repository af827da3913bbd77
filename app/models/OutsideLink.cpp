// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/OutsideLink.h"

#include "shared/base/RelayAddress.h"

#include <algorithm>

namespace porchlight::models {

void OutsideLink::open(const QString &link)
{
    const QString text = link.trimmed();
    const bool isPrintable = std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    if (text.isEmpty() || text.size() > unitsMax || !isPrintable) {
        const Sentence wrong(Sentence::english("This is no link that Porchlight knows. Ask for it again, and copy all of it."));
        return set(QStringLiteral("wrong"), {}, {}, wrong);
    }
    if (const auto group = parseGroupLink(text))
        return set(QStringLiteral("group"), text, group->relay.place(), {});
    if (const auto invitation = parseInvitationLink(text))
        return set(QStringLiteral("invitation"), text, invitation->relay.place(), {});
    const auto address = parseRelayAddress(text);
    const QString why = address
        ? Sentence::english("This link holds no invitation. Copy the whole link again.")
        : address.error();
    set(QStringLiteral("wrong"), {}, {}, Sentence(why));
}

void OutsideLink::clear()
{
    set({}, {}, {}, {});
}

void OutsideLink::set(const QString &kind, const QString &text, const QString &place, const Sentence &error)
{
    m_kind = kind;
    m_text = text;
    m_place = place;
    m_error = error;
    Q_EMIT changed();
}

} // namespace porchlight::models
