// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantMap>
#include <QtQml/qqmlregistration.h>

/// Says where a link leads, and is the only one here that opens any: after a person has seen that. Only http and https, by
/// whatever the desktop opens them with; nothing is ever fetched. Lives on the UI thread.
class LinkOpener : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit LinkOpener(QObject *parent = nullptr);

    /// { address, hostStart, hostLength, host, isConfusable, isNumber, hasUserInfo, isEncrypted }; an empty address: it leads
    /// nowhere that all programs agree on.
    Q_INVOKABLE QVariantMap read(const QString &link) const;
    /// False: it is none, or nothing opens it.
    Q_INVOKABLE bool open(const QString &link) const;
};
