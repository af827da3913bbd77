// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The relay's own key and certificate (F3): there without any manual step, the same for ever, for nobody else's eyes.

#include "relay/tls/KeyAndCertificate.h"
#include "relay/tls/PrivateFile.h"
#include "relay/tls/TlsIdentity.h"
#include "shared/base/Hash.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::relay;
using std::chrono::days;

class TestTlsIdentity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void madeAtTheFirstStart_F3();
    void theSameAtEveryStart_F3();
    void renewedWithTheSameKey_F3();
    void aDamagedCertificateIsMadeAgain_F3();
    void aCertificateOfAnotherKeyIsMadeAgain_F3();
    void aKeyIsNeverOverwritten_F3();
    void aMissingKeyIsNotReplaced_F3();
    void whatAWriteThatWasCutLeftIsInNobodysWay_F3();
    void aFolderThatCannotBeWritten_F3();
    void filesOfSomebodyElse_F3();

private:
    QString file(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QByteArray read(const char *name) const { return readSmallFile(file(name)).value_or(QByteArray()); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QVERIFY(writePrivateFile(file(name), bytes, Replace::Always));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const milliseconds now(days(20'000)); // 2024-10-04

} // namespace

void TestTlsIdentity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestTlsIdentity::madeAtTheFirstStart_F3()
{
    const auto identity = ownIdentity(m_folder->path(), now);
    QVERIFY(identity);
    QVERIFY(serverConfiguration(*identity));
    for (const char *name : {"relay.key", "relay.crt"})
        QCOMPARE(QFile::permissions(file(name)) & 0x0FFF & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(0));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    const auto certificates = QSslCertificate::fromData(read("relay.crt"));
    QCOMPARE(certificates.size(), 1);
    const QSslCertificate &certificate = certificates.first();
    // Qt and OpenSSL agree on what the pin is of.
    QCOMPARE(KeyPin::fromBytes(sha256({certificate.publicKey().toDer()})), identity->pin);
    QCOMPARE(certificate.version(), QByteArray("3"));
    QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList(QStringLiteral("porchlight.relay")));
    QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry), QStringList(QStringLiteral("porchlight.relay")));
    QCOMPARE(certificate.issuerInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::CommonName));
    QCOMPARE(certificate.effectiveDate().toMSecsSinceEpoch(), (now - std::chrono::hours(1)).count());
    QCOMPARE(certificate.expiryDate().toMSecsSinceEpoch(), milliseconds(now + days(3652)).count());
    const auto extensions = certificate.extensions();
    const bool isNoAuthority = std::ranges::any_of(extensions, [](const QSslCertificateExtension &extension) {
        return extension.name() == u"basicConstraints" && extension.isCritical()
            && !extension.value().toMap().value(QStringLiteral("ca")).toBool();
    });
    QVERIFY(isNoAuthority);
    QVERIFY(certificate.serialNumber().size() > 30);
}

void TestTlsIdentity::theSameAtEveryStart_F3()
{
    QVERIFY(!presentIdentity(m_folder->path()));
    const auto first = ownIdentity(m_folder->path(), now);
    const QByteArray key = read("relay.key");
    const QByteArray certificate = read("relay.crt");
    const auto second = ownIdentity(m_folder->path(), now + days(3652 - 365)); // a year is left, to the day
    QVERIFY(first && second);
    QCOMPARE(second->pin, first->pin);
    QCOMPARE(read("relay.key"), key);
    QCOMPARE(read("relay.crt"), certificate);
    QCOMPARE(presentIdentity(m_folder->path())->pin, first->pin);
    QTemporaryDir other;
    QVERIFY(ownIdentity(other.path(), now)->pin != first->pin);
}

void TestTlsIdentity::renewedWithTheSameKey_F3()
{
    const auto first = ownIdentity(m_folder->path(), now);
    const QByteArray certificate = read("relay.crt");
    const auto second = ownIdentity(m_folder->path(), now + days(3652 - 364));
    QVERIFY(first && second);
    QVERIFY(read("relay.crt") != certificate);
    QCOMPARE(second->pin, first->pin);
    QCOMPARE(second->ends - first->ends, milliseconds(days(3652 - 364)));
}

void TestTlsIdentity::aDamagedCertificateIsMadeAgain_F3()
{
    const auto first = ownIdentity(m_folder->path(), now);
    for (const QByteArray &damage : {QByteArray(), QByteArray("nothing"), read("relay.crt").left(200)}) {
        write("relay.crt", damage);
        const auto second = ownIdentity(m_folder->path(), now);
        QVERIFY(second);
        QCOMPARE(second->pin, first->pin);
        QVERIFY(serverConfiguration(*second));
    }
}

void TestTlsIdentity::aCertificateOfAnotherKeyIsMadeAgain_F3()
{
    const auto first = ownIdentity(m_folder->path(), now);
    write("relay.crt", certificatePem(makeCertificate(makeKey(), now)));
    const auto second = ownIdentity(m_folder->path(), now);
    QVERIFY(second);
    QVERIFY(belongTogether(certificateFromPem(read("relay.crt")), keyFromPem(read("relay.key"))));
    QCOMPARE(second->pin, first->pin);
}

void TestTlsIdentity::aKeyIsNeverOverwritten_F3()
{
    for (const QByteArray &damage : {QByteArray(), QByteArray("nothing"), QByteArray(300'000, 'x')}) {
        QFile key(file("relay.key"));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(damage);
        key.close();
        const auto identity = ownIdentity(m_folder->path(), now);
        QVERIFY(!identity);
        QVERIFY(identity.error().sentence.contains(u"relay.key"));
        QFile left(file("relay.key"));
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), damage);
        QVERIFY(!writePrivateFile(file("relay.key"), "another", Replace::Never));
        QCOMPARE(left.size(), damage.size());
    }
}

/// A backup that was put back without it, a slip of the hand: a new key would lock everybody out without a word.
void TestTlsIdentity::aMissingKeyIsNotReplaced_F3()
{
    QVERIFY(ownIdentity(m_folder->path(), now));
    QVERIFY(QFile::remove(file("relay.key")));
    const auto identity = ownIdentity(m_folder->path(), now);
    QVERIFY(!identity);
    QVERIFY(identity.error().sentence.contains(u"missing"));
    QVERIFY(!QFile::exists(file("relay.key")));
    QVERIFY(QFile::remove(file("relay.crt")));
    QVERIFY(ownIdentity(m_folder->path(), now));
}

void TestTlsIdentity::whatAWriteThatWasCutLeftIsInNobodysWay_F3()
{
    write("relay.key.new", "half a k");
    QVERIFY(ownIdentity(m_folder->path(), now));
    QVERIFY(!QFile::exists(file("relay.key.new")));
}

void TestTlsIdentity::aFolderThatCannotBeWritten_F3()
{
    const auto identity = ownIdentity(QStringLiteral("/proc"), now);
    QVERIFY(!identity);
    QCOMPARE(identity.error().reason, TlsFailure::Reason::CannotWrite);
}

void TestTlsIdentity::filesOfSomebodyElse_F3()
{
    const auto own = ownIdentity(m_folder->path(), now);
    const auto files = identityFromFiles(file("relay.crt"), file("relay.key"));
    QVERIFY(files);
    QCOMPARE(files->pin, own->pin);
    write("other.crt", certificatePem(makeCertificate(makeKey(), now)));
    QVERIFY(identityFromFiles(file("other.crt"), file("relay.key")).error().sentence.contains(u"is not of the key"));
    QVERIFY(!identityFromFiles(file("none.crt"), file("relay.key")));
    QVERIFY(!identityFromFiles(file("relay.crt"), file("none.key")));
    QVERIFY(!identityFromFiles(file("relay.crt"), file("relay.crt")));
}

QTEST_GUILESS_MAIN(TestTlsIdentity)
#include "tst_TlsIdentity.moc"
