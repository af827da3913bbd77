// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/AccountRow.h"

#include "app/models/DisplayText.h"
#include "shared/base/RelayAddress.h"

namespace porchlight::models {

namespace {

bool isCutOff(const Profile &profile)
{
    return profile.isSignedOut() || !profile.link()->cutOff().isEmpty();
}

} // namespace

QString relayOf(const Profile &profile)
{
    const auto relay = parseRelayAddress(profile.signIn()->relayUrl());
    return relay ? relay->place() : QString();
}

bool canAct(const Profile &profile)
{
    return profile.isSignedIn() && !isCutOff(profile) && !profile.link()->isPending();
}

bool AccountRow::isNobodys() const
{
    return profile() && profile()->accountKey().isEmpty();
}

QString AccountRow::name() const
{
    return !profile() ? open.name : profile()->displayName().isEmpty() ? profile()->handle() : profile()->displayName();
}

QString AccountRow::handle() const
{
    return profile() ? profile()->handle() : QString();
}

QString AccountRow::relay() const
{
    return profile() && !isNobodys() ? relayOf(*profile()) : QString();
}

QString AccountRow::avatarKey() const
{
    return profile() && !isNobodys() ? profile()->accountKey() : open.name;
}

QVariant AccountRow::picture() const
{
    return profile() ? profile()->face()->picture() : QVariant();
}

int AccountRow::unread() const
{
    return profile() && profile()->isSignedIn() ? profile()->conversations()->totalUnread() : 0;
}

QString AccountRow::standing() const
{
    if (isOpening())
        return QStringLiteral("opening");
    if (!profile())
        return refusal->why == OpenRefusal::Why::Elsewhere ? QStringLiteral("elsewhere") : QStringLiteral("broken");
    if (isNobodys())
        return QStringLiteral("new");
    if (isCutOff(*profile()))
        return QStringLiteral("signedOut");
    if (profile()->link()->isPending())
        return QStringLiteral("waiting");
    return profile()->connection()->state() == u"online" ? QStringLiteral("online") : QStringLiteral("offline");
}

QString AccountRow::label() const
{
    QStringList words{oneLine(name(), nameUnitsMax), oneLine(handle(), nameUnitsMax), oneLine(relay(), nameUnitsMax)};
    if (!words[1].isEmpty())
        words[1].prepend(u'@');
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

} // namespace porchlight::models
