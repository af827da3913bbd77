// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/AccountDesk.h"

namespace porchlight::desktop {

AccountDesk::AccountDesk(models::Profile &profile, const QString &folder, const QDBusConnection &bus,
                         const DesktopBridge::Start &start, DesktopBridge::Label label)
    : m_bridge(*profile.desktop(), bus, start, std::move(label)), m_handover(folder), m_conversation(profile)
{
    connect(&m_handover, &platform::Handover::asked, this, &AccountDesk::asked);
}

} // namespace porchlight::desktop
