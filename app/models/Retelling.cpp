// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Retelling.h"

#include "app/models/Profile.h"

#include <QAbstractItemModel>
#include <QMetaProperty>
#include <QSet>

#include <algorithm>
#include <array>

namespace porchlight::models {

namespace {

/// What models call the properties in which a Sentence, or a name for somebody without one, reaches the window.
constexpr std::array<QLatin1StringView, 10> wordy{
    QLatin1StringView("composeError"), QLatin1StringView("error"),  QLatin1StringView("linkError"),
    QLatin1StringView("peerName"),     QLatin1StringView("reason"), QLatin1StringView("saveError"),
    QLatin1StringView("startError"),   QLatin1StringView("title"),  QLatin1StringView("words"),
    QLatin1StringView("sheet")};

void announce(QObject &object, QSet<QObject *> &done)
{
    if (done.contains(&object))
        return;
    done.insert(&object);
    QSet<int> signalsDone;
    const QMetaObject *meta = object.metaObject();
    for (int at = 0; at < meta->propertyCount(); ++at) {
        const QMetaProperty property = meta->property(at);
        const bool isWordy = std::ranges::find(wordy, QLatin1StringView(property.name())) != wordy.end();
        if (isWordy && property.hasNotifySignal() && !signalsDone.contains(property.notifySignalIndex())) {
            signalsDone.insert(property.notifySignalIndex());
            property.notifySignal().invoke(&object, Qt::DirectConnection);
        }
        if (property.metaType().flags() & QMetaType::PointerToQObject) {
            if (auto *const held = property.read(&object).value<QObject *>())
                announce(*held, done);
        }
    }
    auto *const list = qobject_cast<QAbstractItemModel *>(&object);
    if (list && list->rowCount() > 0)
        Q_EMIT list->dataChanged(list->index(0, 0), list->index(list->rowCount() - 1, 0));
}

} // namespace

void retell(Profile &profile)
{
    profile.conversations()->reload();
    profile.contacts()->reload();
    profile.groups()->refresh();
    QSet<QObject *> done;
    announce(profile, done);
    for (OpenConversation *const open : profile.windows()->all()) {
        open->groups()->refresh();
        announce(*open, done);
    }
}

} // namespace porchlight::models
