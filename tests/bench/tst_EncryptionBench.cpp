// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// `porchlight-bench encryption` measures what encryption costs (F1, F8) and says it: one round of each, whose figures
/// mean nothing but that they are there.
class tst_EncryptionBench : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_table;
    QJsonObject m_json;

    QJsonObject line(const QString &list, const QString &name) const
    {
        for (const QJsonValue &each : m_json.value(list).toArray()) {
            if (each[QStringLiteral("name")] == name)
                return each.toObject();
        }
        return {};
    }
    double figure(const char *list, const char *name, const char *what) const
    {
        return line(QLatin1String(list), QLatin1String(name)).value(QLatin1String(what)).toDouble(-1);
    }
    /// As the table shows it.
    bool isShown(double value) const { return m_table.contains(u' ' + QString::number(value, 'f', 1)); }

private Q_SLOTS:
    void initTestCase();
    void eachMessageHasItsCosts_F1_data();
    void eachMessageHasItsCosts_F1();
    void theChannelHasItsCosts_F1();
    void sealingCostsWhatItsPrimitivesCostAtLeast_F1();
    void rowsAreSealed_F8();
    void aSealedMessageIsLarger_F1();
};

void tst_EncryptionBench::initTestCase()
{
    QProcess bench;
    bench.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bench.start(qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight-bench"),
                {QStringLiteral("encryption"), QStringLiteral("--quick"), QStringLiteral("--out"), m_folder.path()});
    QVERIFY(bench.waitForFinished(300'000));
    QCOMPARE(bench.exitStatus(), QProcess::NormalExit);
    QCOMPARE(bench.exitCode(), 0);
    m_table = QString::fromUtf8(bench.readAllStandardOutput());
    QFile json(m_folder.filePath(QStringLiteral("encryption.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    m_json = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(m_json.value(QStringLiteral("messages")).toArray().size(), 10);
}

void tst_EncryptionBench::eachMessageHasItsCosts_F1_data()
{
    QTest::addColumn<bool>("hasPlain");
    QTest::addColumn<bool>("hasPrimitives");
    for (const char *name : {"send", "receive_1", "receive_100", "send_renewed_1", "send_renewed_2", "send_renewed_5",
                             "send_first", "heard_first"})
        QTest::newRow(name) << true << true;
    QTest::newRow("settle") << true << false;
    QTest::newRow("key_came") << false << true; // without encryption there are no keys
}

void tst_EncryptionBench::eachMessageHasItsCosts_F1()
{
    QFETCH(bool, hasPlain);
    QFETCH(bool, hasPrimitives);
    const char *name = QTest::currentDataTag();
    QStringList wanted{QStringLiteral("memory_sealed_us"), QStringLiteral("disk_sealed_us")};
    if (hasPlain)
        wanted += {QStringLiteral("memory_clear_us"), QStringLiteral("disk_clear_us")};
    if (hasPrimitives)
        wanted += QStringLiteral("primitives_us");
    for (const QString &what : wanted) {
        const double value = figure("messages", name, what.toLatin1().constData());
        QVERIFY2(value > 0 && isShown(value), qPrintable(what));
    }
}

void tst_EncryptionBench::theChannelHasItsCosts_F1()
{
    for (const char *name : {"encrypt", "decrypt", "word_and_answer", "begin", "check"}) {
        for (const char *what : {"us", "primitives_us"}) {
            const double value = figure("channel", name, what);
            QVERIFY2(value > 0 && isShown(value), name);
        }
    }
}

/// Or it was not the encryption that was measured. Half, since a busy machine is not even with both.
void tst_EncryptionBench::sealingCostsWhatItsPrimitivesCostAtLeast_F1()
{
    for (const char *name : {"send", "send_renewed_5", "send_first", "heard_first"}) {
        const double encryption = figure("messages", name, "memory_sealed_us") -
                                  figure("messages", name, "memory_clear_us");
        QVERIFY2(encryption > figure("messages", name, "primitives_us") / 2, name);
    }
}

void tst_EncryptionBench::rowsAreSealed_F8()
{
    QVERIFY(figure("messages", "send", "key_rows") >= 2);
    QVERIFY(figure("messages", "send", "key_row_bytes") > 100);
    QVERIFY(figure("messages", "send", "sealing_rows_us") > 0);
    // Encryption brings no wait for the disk of its own.
    QCOMPARE(figure("messages", "send", "commits"), figure("messages", "send", "commits_clear"));
    QCOMPARE(figure("messages", "receive_1", "commits"), figure("messages", "receive_1", "commits_clear"));
}

void tst_EncryptionBench::aSealedMessageIsLarger_F1()
{
    for (const char *name : {"append", "entry"}) {
        const double clear = figure("bytes", name, "clear");
        const double sealed = figure("bytes", name, "sealed");
        QVERIFY2(clear > 20 && sealed > clear + 200, name);
        QVERIFY(m_table.contains(QString::number(int(clear))) && m_table.contains(QString::number(int(sealed))));
    }
}

QTEST_GUILESS_MAIN(tst_EncryptionBench)
#include "tst_EncryptionBench.moc"
