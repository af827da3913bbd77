// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/AttentionModel.h"
#include "app/models/DesktopSettings.h"
#include "app/models/LockModel.h"
#include "app/models/OutsideLink.h"
#include "app/models/ProxyModel.h"
#include "app/models/SpellingModel.h"
#include "shared/base/MachineClock.h"

#include <memory>

namespace porchlight::models {

/// How a profile lives among the other programs of this computer: owns the models of that, and says what the window asks of
/// the desktop. Whoever has a desktop (app/desktop) listens to it and tells it what there is. On the thread of the windows.
class Desktop final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a profile")
    Q_PROPERTY(porchlight::models::DesktopSettings *settings READ settings CONSTANT)
    Q_PROPERTY(porchlight::models::AttentionModel *attention READ attention CONSTANT)
    Q_PROPERTY(porchlight::models::LockModel *lock READ lock CONSTANT)
    Q_PROPERTY(porchlight::models::ProxyModel *proxy READ proxy CONSTANT)
    Q_PROPERTY(porchlight::models::OutsideLink *link READ link CONSTANT)
    Q_PROPERTY(porchlight::models::SpellingModel *spelling READ spelling CONSTANT) ///< by the dictionaries of this computer
    Q_PROPERTY(bool hasNotifications READ hasNotifications NOTIFY offersChanged) ///< somebody shows them
    Q_PROPERTY(bool hasTray READ hasTray NOTIFY offersChanged)                   ///< there is a place for an icon
    Q_PROPERTY(bool startsAtLogin READ startsAtLogin NOTIFY offersChanged)
    Q_PROPERTY(QString startError READ startError NOTIFY offersChanged)

public:
    struct Parts
    {
        store::LocalReader &reader;
        EngineSink &sink;
        const ConversationListModel &conversations;
        std::shared_ptr<runtime::RelayProxy> proxy;
        std::shared_ptr<LockModel> lock = nullptr; ///< of the window, where another profile has brought it; else one is made
        std::shared_ptr<const Clock> clock = std::make_shared<MachineClock>();
    };

    Desktop(const QString &folder, const Parts &parts, QObject *parent = nullptr);
    ~Desktop() override;

    DesktopSettings *settings() const { return m_settings.get(); }
    AttentionModel *attention() const { return m_attention.get(); }
    LockModel *lock() const { return m_lock.get(); }
    std::shared_ptr<LockModel> sharedLock() const { return m_lock; }
    ProxyModel *proxy() const { return m_proxy.get(); }
    OutsideLink *link() const { return m_link.get(); }
    SpellingModel *spelling() const { return m_spelling.get(); }
    bool hasNotifications() const { return m_hasNotifications; }
    bool hasTray() const { return m_hasTray; }
    bool startsAtLogin() const { return m_startsAtLogin; }
    QString startError() const { return m_startError.words(); }

    /// What there is on this desktop, as whoever knows it says.
    void setHasNotifications(bool has);
    void setHasTray(bool has);
    void setStartsAtLogin(bool starts, const Sentence &error);

    Q_INVOKABLE void setStartAtLogin(bool starts) { Q_EMIT startAtLoginAsked(starts); }
    Q_INVOKABLE void quit() { Q_EMIT quitAsked(); }

Q_SIGNALS:
    void offersChanged();
    void startAtLoginAsked(bool starts);
    void quitAsked();
    /// The window is wanted; a token of the desktop that allows it to come to the front, or nothing.
    void raiseAsked(const QString &activationToken);

private:
    std::unique_ptr<DesktopSettings> m_settings;
    std::shared_ptr<LockModel> m_lock; ///< of all profiles of a window
    std::unique_ptr<AttentionModel> m_attention;
    std::unique_ptr<ProxyModel> m_proxy;
    std::unique_ptr<OutsideLink> m_link;
    std::unique_ptr<SpellingModel> m_spelling;
    bool m_hasNotifications = false;
    bool m_hasTray = false;
    bool m_startsAtLogin = false;
    Sentence m_startError;
};

} // namespace porchlight::models
