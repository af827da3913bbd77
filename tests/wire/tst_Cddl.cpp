// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/wire/AccountEvent.h"
#include "shared/wire/CborWriter.h"
#include "shared/wire/Codec.h"
#include "shared/wire/ControlNotice.h"
#include "shared/wire/DevicesNotice.h"
#include "tests/wire/Cddl.h"
#include "tests/wire/GoldenFrames.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace porchlight;
using namespace porchlight::tests;
using namespace porchlight::wire;

namespace {

QString sourceText(const QString &path)
{
    QFile file(qEnvironmentVariable("PORCHLIGHT_SOURCE") + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// AccountEvent -> account-event
QString kebab(const QString &camel)
{
    QString result;
    for (const QChar c : camel) {
        if (c.isUpper() && !result.isEmpty())
            result += u'-';
        result += c.toLower();
    }
    return result;
}

/// The enumerators of "enum class <name>" in a header, by their names in the schema.
QMap<QString, quint64> enumerators(const QString &header, const QString &name)
{
    const QString text = sourceText(header);
    const auto block = QRegularExpression(QStringLiteral("enum class %1 : \\w+ \\{(.*?)\\};").arg(name),
                                          QRegularExpression::DotMatchesEverythingOption).match(text);
    QMap<QString, quint64> found;
    auto line = QRegularExpression(QStringLiteral("^\\s*(\\w+) = (\\d+),"), QRegularExpression::MultilineOption)
                    .globalMatch(block.captured(1));
    while (line.hasNext()) {
        const auto match = line.next();
        found[kebab(match.captured(1))] = match.captured(2).toULongLong();
    }
    return found;
}

/// How a type of the code is called in the schema. A type without a name here does not compile.
template <class T>
QString schemaType()
{
    if constexpr (isOptional<T> || isVector<T>) return schemaType<typename T::value_type>();
    else if constexpr (std::is_same_v<T, bool>) return QStringLiteral("bool");
    else if constexpr (std::is_same_v<T, ErrorCode>) return QStringLiteral("error-code");
    else if constexpr (std::is_integral_v<T>) return QStringLiteral("u%1").arg(8 * sizeof(T));
    else if constexpr (std::is_same_v<T, QString>) return QStringLiteral("tstr");
    else if constexpr (std::is_same_v<T, QByteArray>) return QStringLiteral("bstr");
    else if constexpr (std::is_same_v<T, AccountId>) return QStringLiteral("account-id");
    else if constexpr (std::is_same_v<T, ConversationId>) return QStringLiteral("conversation-id");
    else if constexpr (std::is_same_v<T, MessageId>) return QStringLiteral("message-id");
    else if constexpr (std::is_same_v<T, GenerationId>) return QStringLiteral("generation-id");
    else if constexpr (std::is_same_v<T, RosterDigest>) return QStringLiteral("roster-digest");
    else if constexpr (std::is_same_v<T, ManifestHash>) return QStringLiteral("manifest-hash");
    else if constexpr (std::is_same_v<T, RendezvousId>) return QStringLiteral("rendezvous-id");
    else if constexpr (std::is_same_v<T, BlobId>) return QStringLiteral("blob-id");
    else if constexpr (std::is_same_v<T, DeviceId>) return QStringLiteral("device-id");
    else if constexpr (std::is_same_v<T, LogId>) return QStringLiteral("log-id");
    else if constexpr (std::is_same_v<T, Entry>) return QStringLiteral("entry");
    else if constexpr (std::is_same_v<T, Position>) return QStringLiteral("position");
    else if constexpr (std::is_same_v<T, Member>) return QStringLiteral("member");
    else if constexpr (std::is_same_v<T, Body>) return QStringLiteral("body");
    else if constexpr (std::is_same_v<T, MailItem>) return QStringLiteral("mail-item");
    else if constexpr (std::is_same_v<T, StoredBody>) return QStringLiteral("stored-body");
    else if constexpr (std::is_same_v<T, BehindLog>) return QStringLiteral("behind-log");
    else if constexpr (std::is_same_v<T, OwnMark>) return QStringLiteral("own-mark");
    else if constexpr (std::is_same_v<T, AccountMark>) return QStringLiteral("account-mark");
    else if constexpr (std::is_same_v<T, AccountPresence>) return QStringLiteral("account-presence");
    else if constexpr (std::is_same_v<T, DeviceInfo>) return QStringLiteral("device-info");
    else if constexpr (std::is_same_v<T, SignedManifest>) return QStringLiteral("signed-manifest");
    else if constexpr (std::is_same_v<T, SignedCertificate>) return QStringLiteral("signed-certificate");
    else if constexpr (std::is_same_v<T, KnownManifest>) return QStringLiteral("known-manifest");
    else if constexpr (std::is_same_v<T, AccountManifests>) return QStringLiteral("account-manifests");
    else if constexpr (std::is_same_v<T, Prekey>) return QStringLiteral("prekey");
    else if constexpr (std::is_same_v<T, SignedPrekey>) return QStringLiteral("signed-prekey");
    else if constexpr (std::is_same_v<T, Bundle>) return QStringLiteral("bundle");
    else if constexpr (std::is_same_v<T, DevicesNotice>) return QStringLiteral("devices-notice");
    else if constexpr (std::is_same_v<T, AccountSettings>) return QStringLiteral("account-settings");
    else static_assert(sizeof(T) == 0, "give this type its name in the schema");
}

/// A struct with a rule of its own.
struct AnyField
{
    template <class M>
    void operator()(int, const char *, M &);
};
template <class T>
constexpr bool isOfFields = requires(T value, AnyField field) { T::visit(value, field); };

bool isAccepted(const Frame &frame)
{
    const Decoded decoded = decode(encode(frame));
    return !decoded.malformed && decoded.frames.size() == 1;
}

} // namespace

/// The schema and the code say the same, in both directions: frames, fields, their numbers, names and types, lengths of
/// lists, error codes and kinds (B6: both sides of every version build on it).
class TestCddl : public QObject
{
    Q_OBJECT

private:
    /// Compares one struct with its rule, and the structs that it is made of with theirs.
    template <class T>
    void compare(const QString &rule)
    {
        m_compared.insert(rule);
        QVERIFY2(m_schema.maps.contains(rule), qPrintable(rule));
        const CddlMap map = m_schema.maps[rule];
        QVERIFY2(map.extensible, qPrintable(rule));
        std::vector<CddlField> left = map.fields;
        auto field = [&](int key, const char *name, auto &member) {
            using F = std::remove_cvref_t<decltype(member)>;
            const QString where = rule + u'.' + QString::fromLatin1(name);
            QVERIFY2(!left.empty(), qPrintable(where + QStringLiteral(" is not in the schema")));
            const CddlField expected = left.front();
            left.erase(left.begin());
            QCOMPARE(QStringLiteral("%1 %2").arg(expected.key).arg(expected.name),
                     QStringLiteral("%1 %2").arg(key).arg(QString::fromLatin1(name)));
            QVERIFY2(expected.list == isVector<F>, qPrintable(where));
            // A list that may be empty is left out when it is.
            QVERIFY2(expected.optional == (isOptional<F> || (isVector<F> && expected.least == 0)), qPrintable(where));
            QCOMPARE(known(expected.type, schemaType<F>()), schemaType<F>());
            compareItems<F>();
        };
        T value;
        T::visit(value, field);
        QVERIFY2(left.empty(), qPrintable(rule + QStringLiteral(" has a field that the code has not")));
    }

    template <class F>
    void compareItems()
    {
        if constexpr (isVector<F>)
            compareItems<typename F::value_type>();
        else if constexpr (isOfFields<F>)
            compare<F>(schemaType<F>());
    }

    static bool isOfOneLength(const QString &type)
    {
        return type == QStringLiteral("token") || type == QStringLiteral("signature") || type == QStringLiteral("identity-key");
    }

    /// A token, a signature, a key is a byte string with a rule of its own, a kind a small number with names.
    QString known(const QString &type, const QString &wanted) const
    {
        if (isOfOneLength(type) || type == QStringLiteral("entry-kind"))
            return m_schema.aliases[type].section(u' ', 0, 0) == wanted || m_schema.aliases[type].endsWith(wanted)
                ? wanted : type;
        return type;
    }

    template <std::size_t Index = 1>
    void compareFrames()
    {
        using F = std::variant_alternative_t<Index, FrameTypes>;
        const auto types = enumerators(QStringLiteral("shared/wire/FrameType.h"), QStringLiteral("FrameType"));
        const QString rule = types.key(quint64(F::type));
        QVERIFY2(!rule.isEmpty(), qPrintable(QString::number(int(F::type))));
        compare<F>(rule);
        QCOMPARE(m_schema.maps[rule].frameType, std::optional(quint64(F::type)));
        if constexpr (Index + 1 < std::variant_size_v<FrameTypes>)
            compareFrames<Index + 1>();
    }

    Cddl m_schema;
    QSet<QString> m_compared;

private Q_SLOTS:
    void initTestCase()
    {
        const QString text = sourceText(QStringLiteral("shared/wire/porchlight.cddl"));
        QVERIFY(!text.isEmpty());
        m_schema = Cddl::parse(text);
        QVERIFY2(m_schema.errors.isEmpty(), qPrintable(m_schema.errors.join(u'\n')));
    }

    void everyFieldIsInBoth()
    {
        compareFrames();
        compare<AccountEvent>(QStringLiteral("account-event"));
        compare<ControlNotice>(QStringLiteral("control-notice"));
        m_compared.insert(QStringLiteral("unknown-frame"));
        const QStringList rules = m_schema.maps.keys();
        QCOMPARE(m_compared, QSet<QString>(rules.begin(), rules.end()));
    }

    void everyFrameIsInTheChoice()
    {
        const auto types = enumerators(QStringLiteral("shared/wire/FrameType.h"), QStringLiteral("FrameType"));
        QCOMPARE(std::size_t(types.size()), std::variant_size_v<FrameTypes> - 1);
        const QStringList choice = m_schema.aliases[QStringLiteral("frame")].split(QStringLiteral(" / "));
        QStringList expected;
        for (const auto &[name, map] : m_schema.maps.toStdMap()) {
            if (map.frameType) {
                QCOMPARE(types.value(name), *map.frameType);
                expected << name;
            }
        }
        expected << QStringLiteral("unknown-frame");
        QCOMPARE(QSet<QString>(choice.begin(), choice.end()), QSet<QString>(expected.begin(), expected.end()));
    }

    void enumerationsAreTheSame()
    {
        QCOMPARE(m_schema.enumerations[QStringLiteral("known-error")],
                 enumerators(QStringLiteral("shared/wire/ErrorCode.h"), QStringLiteral("ErrorCode")));
        QCOMPARE(m_schema.enumerations[QStringLiteral("known-kind")],
                 enumerators(QStringLiteral("shared/wire/Entry.h"), QStringLiteral("EntryKind")));
        QCOMPARE(m_schema.enumerations.size(), 2);
        QVERIFY(m_schema.enumerations[QStringLiteral("known-error")].size() > 20);
    }

    void theDocumentHasEveryError()
    {
        QMap<QString, quint64> documented;
        auto row = QRegularExpression(QStringLiteral("^\\| (\\d{3}) \\| `([a-z-]+)` \\| .+ \\|$"),
                                      QRegularExpression::MultilineOption)
                       .globalMatch(sourceText(QStringLiteral("docs/PROTOCOL.md")));
        while (row.hasNext()) {
            const auto match = row.next();
            documented[match.captured(2)] = match.captured(1).toULongLong();
        }
        auto errors = m_schema.enumerations[QStringLiteral("known-error")];
        errors.remove(QStringLiteral("none"));
        QCOMPARE(documented, errors);
    }

    void rangesOfErrorsAreTheSame()
    {
        using InRange = bool (*)(ErrorCode);
        const std::pair<QString, InRange> ranges[] = {{QStringLiteral("retry-later"), isRetryLater},
                                                      {QStringLiteral("final"), isFinal},
                                                      {QStringLiteral("sign-in-again"), isSignInAgain}};
        for (const auto &[rule, inRange] : ranges) {
            const QStringList ends = m_schema.aliases[rule].split(QStringLiteral(".."));
            QCOMPARE(ends.size(), 2);
            for (int code = 0; code <= 65'535; ++code)
                QCOMPARE(inRange(ErrorCode(code)), code >= ends[0].toInt() && code <= ends[1].toInt());
        }
    }

    void sizesOfTypesAreTheSame()
    {
        const auto sizeOf = [this](const char *rule) {
            return m_schema.aliases[QString::fromLatin1(rule)].section(QStringLiteral(" .size "), 1).toULongLong();
        };
        QCOMPARE(sizeOf("u8"), sizeof(quint8));
        QCOMPARE(sizeOf("u16"), sizeof(ErrorCode));
        QCOMPARE(sizeOf("u32"), sizeof(quint32));
        QCOMPARE(sizeOf("u64"), sizeof(quint64));
        QCOMPARE(sizeOf("account-id"), AccountId::size);
        QCOMPARE(sizeOf("conversation-id"), ConversationId::size);
        QCOMPARE(sizeOf("message-id"), MessageId::size);
        QCOMPARE(sizeOf("generation-id"), GenerationId::size);
        QCOMPARE(sizeOf("roster-digest"), RosterDigest::size);
        QCOMPARE(sizeOf("manifest-hash"), ManifestHash::size);
        QCOMPARE(sizeOf("rendezvous-id"), RendezvousId::size);
        QCOMPARE(sizeOf("token"), quint64(tokenBytes));
        QCOMPARE(sizeOf("signature"), quint64(signatureBytes));
        QCOMPARE(sizeOf("identity-key"), quint64(identityKeyBytes));
        QCOMPARE(m_schema.aliases[QStringLiteral("device-id")], QStringLiteral("[account-id, u32]"));
        QCOMPARE(m_schema.aliases[QStringLiteral("log-id")], QStringLiteral("[1, conversation-id] / [2] / [3]"));
    }

    void lengthsOfListsAndTokensAreJudgedAsWritten()
    {
        int judged = 0;
        for (const GoldenFrame &golden : goldenFrames()) {
            std::visit([&](const auto &frame) { judged += judge(frame, QString::fromLatin1(golden.name)); },
                       golden.frame);
        }
        QVERIFY(judged > 30); // lists at 0 and 1, at the most and one more; tokens of 31 and 33 bytes
    }

    void theParserRefusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no rule") << QStringLiteral("what is this");
        QTest::newRow("twice") << QStringLiteral("a = uint\na = uint");
        QTest::newRow("field without a name") << QStringLiteral("a = {\n    1 => u8,\n}");
        QTest::newRow("field after the extension") << QStringLiteral("a = {\n    ext,\n    1 => u8, ; x\n}");
        QTest::newRow("no end") << QStringLiteral("a = {\n    1 => u8, ; x");
    }

    void theParserRefusesWhatItDoesNotKnow()
    {
        QFETCH(QString, line);
        QVERIFY(!Cddl::parse(line).errors.isEmpty());
    }

private:
    int judge(const UnknownFrame &, const QString &) { return 0; }

    template <class F>
    int judge(const F &frame, const QString &name)
    {
        const QString rule = QString(name).replace(u'_', u'-');
        int judged = 0;
        for (const CddlField &expected : m_schema.maps[rule].fields) {
            auto change = [&](const auto &set, bool accepted) {
                F changed = frame;
                auto field = [&](int key, const char *, auto &member) {
                    if (quint64(key) == expected.key)
                        set(member);
                };
                F::visit(changed, field);
                if (isAccepted(changed) != accepted)
                    QTest::qFail(qPrintable(rule + u'.' + expected.name), __FILE__, __LINE__);
                ++judged;
            };
            const auto resize = [](std::size_t count) {
                return [count](auto &member) {
                    if constexpr (isVector<std::remove_cvref_t<decltype(member)>>) {
                        const auto item = member.front();
                        member.assign(count, item);
                    }
                };
            };
            const auto lengthen = [](qsizetype count) {
                return [count](auto &member) {
                    using M = std::remove_cvref_t<decltype(member)>;
                    if constexpr (std::is_same_v<M, QByteArray> || std::is_same_v<M, std::optional<QByteArray>>)
                        member = QByteArray(count, 'x');
                };
            };
            if (expected.list) {
                change(resize(0), expected.least == 0);
                change(resize(1), true);
                if (expected.most < 100'000) {
                    change(resize(expected.most), true);
                    change(resize(expected.most + 1), false);
                }
            } else if (expected.type == QStringLiteral("token")) {
                change(lengthen(tokenBytes - 1), false);
                change(lengthen(tokenBytes + 1), false);
            }
        }
        return judged;
    }
};

QTEST_APPLESS_MAIN(TestCddl)
#include "tst_Cddl.moc"
