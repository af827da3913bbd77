// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/DesktopBridge.h"
#include "app/desktop/LastConversation.h"
#include "app/platform/Handover.h"

namespace porchlight::desktop {

/// One account of a window among other programs, as long as it is open: its notifications, those who start it a second
/// time, the conversation it was left in. Borrows the profile. On the thread of the windows.
class AccountDesk final : public QObject
{
    Q_OBJECT

public:
    AccountDesk(models::Profile &profile, const QString &folder, const QDBusConnection &bus, const DesktopBridge::Start &start,
                DesktopBridge::Label label);

Q_SIGNALS:
    void asked(const porchlight::platform::Wanted &wanted);

private:
    const DesktopBridge m_bridge;
    const platform::Handover m_handover;
    const LastConversation m_conversation;
};

} // namespace porchlight::desktop
