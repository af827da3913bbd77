// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/EngineSink.h"

#include <QDateTime>
#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include <set>

namespace porchlight::models {

/// What the encryption has noticed in one place of the window: about one's own account, or in the open conversation.
/// One at a time is shown, the one that matters most; the next follows when it is settled. On the thread of the
/// windows.
class NoticePlace final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    /// "" when there is nothing, else the name of an engine::Notice::Kind.
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(bool isBlocking READ isBlocking NOTIFY changed)
    Q_PROPERTY(bool wasVerified READ wasVerified NOTIFY changed)
    Q_PROPERTY(QDateTime time READ time NOTIFY changed)
    /// The device it is about, if it is about one of one's own; foreign. Empty while it is not known.
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed)
    /// For who looks closely: all that was ever noticed here, newest first, as { kind, time, detail }.
    Q_PROPERTY(QVariantList history READ history NOTIFY changed)
    /// … and how many bodies were refused or did not fit: { forged, misplaced, outdated, differing, items }, or empty.
    Q_PROPERTY(QVariantMap troubles READ troubles NOTIFY changed)

public:
    using NameOf = std::function<QString(quint32 device)>;

    /// @p nameOf: of one's own devices, as far as they are known.
    NoticePlace(EngineSink &sink, NameOf nameOf, QObject *parent = nullptr);

    QString kind() const;
    bool isBlocking() const { return m_shown && m_shown->isBlocking; }
    bool wasVerified() const { return m_shown && m_shown->wasVerified; }
    QDateTime time() const;
    QString deviceName() const;
    QVariantList history() const;
    QVariantMap troubles() const;

    /// The person has seen it, and goes on.
    Q_INVOKABLE void settle();

    /// All notices of the place.
    void set(std::vector<engine::Notice> notices, const engine::BodyTroubles &troubles);
    /// Names of devices have come.
    void rename() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    EngineSink &m_sink;
    const NameOf m_nameOf;
    std::vector<engine::Notice> m_notices; ///< by their numbers
    engine::BodyTroubles m_troubles;
    std::optional<engine::Notice> m_shown;
    std::set<quint32> m_settled; ///< here, and not yet by the engine
};

} // namespace porchlight::models
