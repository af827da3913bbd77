// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Profile.h"

#include <QTimer>

namespace porchlight::desktop {

/// Opens the conversation that was open in a profile last, and remembers which is: a moment after each change, so that a
/// crash loses nothing. Borrows the profile. On the thread of the windows.
class LastConversation final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds keptAfter = 1s;

    explicit LastConversation(models::Profile &profile, QObject *parent = nullptr);
    ~LastConversation() override;

private:
    void keep();

    models::Profile &m_profile;
    QTimer m_keeping;
};

} // namespace porchlight::desktop
