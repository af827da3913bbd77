// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"
#include "shared/content/Seal.h"

#include <QTest>

using namespace porchlight;

/// The place where encryption will stand (F1). Today's seal is none, and this test says so: whoever changes that
/// changes this, and the documents.
class TestSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todayTheBodyIsTheContent()
    {
        PlainSeal seal;
        const QByteArray content = encodeContent({quint64(Content::Type::Text), QStringLiteral("hello"), {}});
        const Sealed sealed = seal.seal(ConversationId(), MessageId(), content);
        QCOMPARE(sealed.body, content);
        QVERIFY(sealed.items.empty());
        QByteArray opened;
        QVERIFY(seal.open(ConversationId(), AccountId(), sealed.body, opened) == OpenState::Opened);
        QCOMPARE(opened, content);
        seal.receive("an item of a later day");
        seal.receive(QByteArray());
    }
};

QTEST_APPLESS_MAIN(TestSeal)
#include "tst_Seal.moc"
