// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/Codec.h"
#include "shared/wire/ErrorCode.h"

#include <QSet>
#include <QTest>

using namespace porchlight::wire;

/// Error codes: ranges that tell what to do with a code of a newer relay (B6), and sentences without content (F5).
class TestErrorCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeNobodyKnowsStillSaysWhatToDo()
    {
        QVERIFY(isRetryLater(ErrorCode(150)) && !isFinal(ErrorCode(150)) && !isSignInAgain(ErrorCode(150)));
        QVERIFY(!isRetryLater(ErrorCode(250)) && isFinal(ErrorCode(250)) && !isSignInAgain(ErrorCode(250)));
        QVERIFY(!isRetryLater(ErrorCode(350)) && !isFinal(ErrorCode(350)) && isSignInAgain(ErrorCode(350)));
        for (const int beyond : {0, 99, 400, 65'535}) {
            const auto code = ErrorCode(beyond);
            QVERIFY(!isRetryLater(code) && !isFinal(code) && !isSignInAgain(code));
        }
    }

    void aCodeNobodyKnowsIsKept()
    {
        for (const int unknown : {150, 250, 350, 400, 65'535}) {
            const Error error{3, ErrorCode(unknown), QStringLiteral("news"), {}, {}};
            const Decoded decoded = decode(encode(error));
            QVERIFY(!decoded.malformed);
            QCOMPARE(std::get<Error>(decoded.frames.at(0)), error);
        }
    }

    void eachCodeHasItsOwnSentence()
    {
        QSet<QString> sentences;
        int codes = 0;
        const QString unknown = describe(ErrorCode(65'535));
        QVERIFY(!unknown.isEmpty());
        QVERIFY(describe(ErrorCode::None).isEmpty());
        for (int code = 1; code < 500; ++code) {
            const QString sentence = describe(ErrorCode(code));
            if (sentence == unknown)
                continue;
            ++codes;
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qPrintable(sentence));
            QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(codes, 41);
    }
};

QTEST_APPLESS_MAIN(TestErrorCode)
#include "tst_ErrorCode.moc"
