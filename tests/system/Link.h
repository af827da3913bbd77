// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/system/Device.h"

#include <QTest>

namespace porchlight::test {

/// As two people with two screens would (encryption.md 5.9): @p added comes into the account of @p old, and may not
/// manage it. A test that fails here has failed.
inline void link(Device &old, Device &added, const QString &handle)
{
    constexpr int patienceMs = 60'000;
    using Stage = engine::LinkReport::Stage;
    QTRY_VERIFY_WITH_TIMEOUT(added.standing && added.standing->isPending, patienceMs); // a password alone
    QTRY_VERIFY_WITH_TIMEOUT(old.standing && old.standing->mayLink, patienceMs);
    added.post(engine::AskLinkCode{71, QStringLiteral("another")});
    QTRY_VERIFY_WITH_TIMEOUT(added.link.stage == Stage::ShowingCode && !added.link.code.isEmpty(), patienceMs);
    old.post(engine::EnterLinkCode{72, added.link.code, handle});
    for (Device *device : {&old, &added})
        QTRY_VERIFY_WITH_TIMEOUT(device->link.stage == Stage::Comparing, patienceMs);
    QCOMPARE(old.link.digits.size(), 6);
    QCOMPARE(old.link.digits, added.link.digits);
    old.post(engine::ConfirmLink{72, false});
    added.post(engine::ConfirmLink{71, false});
    for (Device *device : {&old, &added})
        QTRY_VERIFY_WITH_TIMEOUT(device->link.stage == Stage::Done, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!added.standing->isPending, patienceMs);
    QVERIFY(!added.standing->mayLink);
    QTRY_VERIFY_WITH_TIMEOUT(added.isOnline(), patienceMs);
}

} // namespace porchlight::test
