// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Attention.h"

#include <QDateTime>
#include <QObject>
#include <QRect>
#include <QSettings>
#include <QTimer>
#include <QtQmlIntegration>

namespace porchlight::models {

/// How this profile behaves on this computer's desktop, and how its window was left; kept in a file beside its database,
/// so it is of one device alone. On the thread of the windows. Holds nothing secret.
class DesktopSettings final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY changed)
    Q_PROPERTY(bool showsContent READ showsContent WRITE setShowsContent NOTIFY changed)
    Q_PROPERTY(bool hasQuietHours READ hasQuietHours WRITE setHasQuietHours NOTIFY changed)
    Q_PROPERTY(QString quietFrom READ quietFrom WRITE setQuietFrom NOTIFY changed) ///< "22:00"
    Q_PROPERTY(QString quietTo READ quietTo WRITE setQuietTo NOTIFY changed)
    Q_PROPERTY(bool isQuietForNow READ isQuietForNow NOTIFY changed) ///< by quietFor(), not by the hours
    Q_PROPERTY(bool showsTray READ showsTray WRITE setShowsTray NOTIFY changed)
    Q_PROPERTY(bool hidesToTray READ hidesToTray WRITE setHidesToTray NOTIFY changed)
    /// Grows when a level changes: what a binding on levelOf() names beside it.
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    explicit DesktopSettings(const QString &path, QObject *parent = nullptr);
    /// The profile's account is gone and its window stays: of the file at @p path all goes that speaks of conversations.
    static void forgetConversations(const QString &path);

    bool notifies() const { return m_notifies; }
    void setNotifies(bool notifies);
    bool showsContent() const { return m_showsContent; }
    void setShowsContent(bool showsContent);
    bool hasQuietHours() const { return m_hasQuietHours; }
    void setHasQuietHours(bool hasQuietHours);
    QString quietFrom() const;
    void setQuietFrom(const QString &from); ///< what is no time changes nothing
    QString quietTo() const;
    void setQuietTo(const QString &to);
    bool isQuietForNow() const { return m_quietUntil.isValid() && m_quietUntil > QDateTime::currentDateTime(); }
    bool showsTray() const { return m_showsTray; }
    void setShowsTray(bool showsTray);
    bool hidesToTray() const { return m_hidesToTray; }
    void setHidesToTray(bool hidesToTray);
    int revision() const { return m_revision; }

    /// Whether nothing is to be told at that moment, by the clock on this computer's wall. Hours may go over midnight.
    bool isQuietAt(const QDateTime &moment) const;
    Q_INVOKABLE void quietFor(int minutes); ///< 0: not any more

    AttentionLevel level(const ConversationId &conversation) const;
    /// "all", "mentions" or "nothing".
    Q_INVOKABLE QString levelOf(const QString &conversationKey, int revision) const;
    Q_INVOKABLE void setLevel(const QString &conversationKey, const QString &level);

    /// Where the window stood, as far as the platform told; invalid before the first time.
    QRect windowPlace() const { return m_windowPlace; }
    bool wasMaximized() const { return m_wasMaximized; }
    void setWindow(const QRect &place, bool isMaximized);
    /// The conversation that was open; may be empty, or of a conversation that is not there any more.
    QString openConversation() const { return m_openConversation; }
    void setOpenConversation(const QString &key);
    /// The profile that was shown last of those beside this one; empty: this one.
    QString shownAccount() const { return m_shownAccount; }
    void setShownAccount(const QString &profile);

Q_SIGNALS:
    void changed();

private:
    void keep(bool &member, bool value, QLatin1StringView key);
    void keepTime(QTime &member, const QString &value, QLatin1StringView key);

    QSettings m_settings;
    bool m_notifies = true;
    bool m_showsContent = true;
    bool m_hasQuietHours = false;
    QTime m_quietFrom;
    QTime m_quietTo;
    QTimer m_quietEnds;
    QDateTime m_quietUntil; ///< not kept: a new start is somebody who wants to know
    bool m_showsTray = true;
    bool m_hidesToTray = false;
    QRect m_windowPlace;
    bool m_wasMaximized = false;
    QString m_openConversation;
    QString m_shownAccount;
    int m_revision = 0;
};

} // namespace porchlight::models
