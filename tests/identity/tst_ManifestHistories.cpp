// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random histories of an account, seeded (F2, B1): what is honest is accepted in whatever order it comes, nothing that
// was changed on its way is, and who was removed stays away. PORCHLIGHT_SEED begins elsewhere.

#include "tests/identity/Owner.h"

#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::test;

class tst_ManifestHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void honestHistoriesAreTakenInOrder_F2();
    void honestHistoriesAreTakenInAnyOrder_F2();
    void nothingWithATurnedBitIsTaken_F2();
    void nobodyWhoWasRemovedReturns_B1();
    void everyPartyEndsWithTheSame_F2();
};

namespace {

constexpr quint64 seedsMax = 40;

quint64 firstSeed()
{
    return qEnvironmentVariableIntValue("PORCHLIGHT_SEED") + quint64(1);
}

struct Step
{
    ManifestUpdate update; ///< complete
    DeviceList list;
    std::size_t era = 0;
};

/// What the owner of one account does over the years: links, unlinks, promotes, and now and then loses the account key.
class History
{
public:
    explicit History(quint64 seed) : m_owner(seed)
    {
        const OwnDevice device = m_owner.device(m_next++, true);
        m_devices.emplace(1, device);
        note(m_owner.first({device}), {});
        const qint64 steps = m_owner.random().between(3, 14);
        while (qint64(m_steps.size()) < steps)
            advance();
    }

    const std::vector<Step> &steps() const { return m_steps; }
    const DeviceList &latest() const { return m_steps.back().list; }
    const std::set<quint32> &removed() const { return m_removed; }
    const OwnDevice &removedDevice(quint32 number) const { return m_gone.at(number); }
    Owner &owner() { return m_owner; }

private:
    void advance()
    {
        switch (m_owner.random().below(8)) {
        case 0:
        case 1:
            remove();
            break;
        case 2:
            promote();
            break;
        case 3:
            succeed();
            break;
        default:
            add();
            break;
        }
    }
    void add()
    {
        const OwnDevice device = m_owner.device(m_next++, m_owner.random().chance(0.3));
        m_devices.emplace(device.facts.device.number, device);
        note(m_owner.with(latest(), device), {});
    }
    void remove()
    {
        std::vector<quint32> numbers;
        for (const auto &[number, device] : m_devices)
            if (m_owner.random().chance(0.4))
                numbers.push_back(number);
        if (numbers.empty())
            return;
        note(m_owner.without(latest(), numbers), {});
        for (const quint32 number : numbers)
            bury(number);
    }
    void promote()
    {
        if (m_devices.empty())
            return;
        OwnDevice &device = m_devices.begin()->second;
        device.facts.isManager = !device.facts.isManager;
        ManifestFacts facts = latest().manifest().facts();
        ++facts.version;
        facts.previous = latest().hash();
        facts.certificates.clear();
        SignedDeviceList list;
        for (const auto &[number, each] : m_devices) {
            list.certificates.push_back(each.certifiedBy(m_owner.key()));
            facts.certificates.push_back(digestOf({list.certificates.back().bytes}));
        }
        std::ranges::sort(facts.certificates);
        list.manifest = m_owner.sign(facts);
        note(DeviceList::verified(list, m_owner.account(), identityCheck()).value(), {});
    }
    /// Some devices are left behind; the new account key names those that were removed before, or does not.
    void succeed()
    {
        const std::vector<RemovedDevice> removed = latest().manifest().facts().removed;
        const SignedSuccession succession = m_owner.succeed(m_owner.random().chance(0.5));
        const OwnDevice added = m_owner.device(m_next++, true);
        std::vector<OwnDevice> kept{added};
        for (const auto &[number, device] : std::map(m_devices)) {
            if (m_owner.random().chance(0.6))
                kept.push_back(device);
            else
                bury(number);
        }
        m_devices.emplace(added.facts.device.number, added);
        ++m_era;
        note(m_owner.first(kept, m_owner.random().chance(0.5) ? removed : std::vector<RemovedDevice>()), succession);
    }
    void bury(quint32 number)
    {
        m_removed.insert(number);
        m_gone.emplace(number, m_devices.at(number));
        m_devices.erase(number);
    }
    void note(DeviceList list, std::optional<SignedSuccession> succession)
    {
        const ManifestUpdate update{list.signedBytes(), std::move(succession)};
        m_steps.push_back({update, std::move(list), m_era});
    }

    Owner m_owner;
    quint32 m_next = 1;
    std::size_t m_era = 0;
    std::map<quint32, OwnDevice> m_devices;
    std::map<quint32, OwnDevice> m_gone;
    std::set<quint32> m_removed;
    std::vector<Step> m_steps;
};

ChainVerdict take(ManifestChain &chain, const ManifestUpdate &update)
{
    return chain.consider(update, identityCheck()).verdict;
}

/// The step that @p chain stands at, or -1.
qsizetype placeOf(const ManifestChain &chain, const std::vector<Step> &steps)
{
    const auto isHere = [&chain](const Step &step) {
        return chain.latest() && step.list.hash() == chain.latest()->hash();
    };
    const auto found = std::ranges::find_if(steps, isHere);
    return found == steps.end() ? -1 : found - steps.begin();
}

/// What a client does with what it is shown: it asks for what is missing before it, and takes it then.
ChainVerdict takeWithHelp(ManifestChain &chain, const History &history, std::size_t at)
{
    const ChainAnswer answer = chain.consider(history.steps()[at].update, identityCheck());
    if (answer.verdict != ChainVerdict::Gap && answer.verdict != ChainVerdict::UnknownKey)
        return answer.verdict;
    for (std::size_t i = std::size_t(placeOf(chain, history.steps()) + 1); i < at; ++i)
        take(chain, history.steps()[i].update);
    return take(chain, history.steps()[at].update);
}

template <class T>
void shuffle(std::vector<T> &values, Random &random)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random.below(i)]);
}

/// Every signed byte string of an update, one after the other.
std::vector<QByteArray *> parts(ManifestUpdate &update, std::vector<QByteArray> &packed)
{
    packed = {update.list.manifest.packed()};
    for (const SignedCertificate &certificate : update.list.certificates)
        packed.push_back(certificate.packed());
    if (update.succession)
        packed.push_back(update.succession->packed());
    std::vector<QByteArray *> pointers;
    for (QByteArray &part : packed)
        pointers.push_back(&part);
    return pointers;
}

ManifestUpdate rebuilt(const ManifestUpdate &update, const std::vector<QByteArray> &packed)
{
    ManifestUpdate changed;
    changed.list.manifest = *SignedManifest::unpacked(packed[0]);
    const std::size_t certificates = update.list.certificates.size();
    for (std::size_t i = 1; i <= certificates; ++i)
        changed.list.certificates.push_back(*SignedCertificate::unpacked(packed[i]));
    if (update.succession)
        changed.succession = SignedSuccession::unpacked(packed[certificates + 1]);
    return changed;
}

} // namespace

void tst_ManifestHistories::honestHistoriesAreTakenInOrder_F2()
{
    for (quint64 seed = firstSeed(); seed < firstSeed() + seedsMax; ++seed) {
        const History history(seed);
        ManifestChain chain(history.latest().account());
        std::size_t era = 0;
        for (const Step &step : history.steps()) {
            const bool isNewKey = step.era != era;
            era = step.era;
            QVERIFY2(take(chain, step.update) == (isNewKey ? ChainVerdict::IdentityChanged : ChainVerdict::Accepted),
                     qPrintable(QString::number(seed)));
            QVERIFY(chain.latest()->hash() == step.list.hash() && chain.era() == era);
        }
    }
}

void tst_ManifestHistories::honestHistoriesAreTakenInAnyOrder_F2()
{
    for (quint64 seed = firstSeed(); seed < firstSeed() + seedsMax; ++seed) {
        const History history(seed);
        simulation::SeededRandom random(seed);
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < history.steps().size(); ++i)
            order.insert(order.end(), {i, i});
        shuffle(order, random);
        ManifestChain chain(history.latest().account());
        for (const std::size_t at : order) {
            const auto before = placeOf(chain, history.steps());
            const ChainVerdict verdict = takeWithHelp(chain, history, at);
            const auto after = placeOf(chain, history.steps());
            QVERIFY2(verdict != ChainVerdict::Forged && verdict != ChainVerdict::Forked,
                     qPrintable(QString::number(seed)));
            QCOMPARE(after, std::max(before, qsizetype(at))); // only forward, and as far as was shown
        }
        QCOMPARE(placeOf(chain, history.steps()), qsizetype(history.steps().size()) - 1);
    }
}

void tst_ManifestHistories::nothingWithATurnedBitIsTaken_F2()
{
    qint64 tried = 0;
    for (quint64 seed = firstSeed(); seed < firstSeed() + seedsMax; ++seed) {
        const History history(seed);
        simulation::SeededRandom random(seed);
        ManifestChain chain(history.latest().account());
        for (const Step &step : history.steps()) {
            ManifestUpdate update = step.update;
            std::vector<QByteArray> packed;
            for (QByteArray *part : parts(update, packed)) {
                for (int i = 0; i < 4; ++i) {
                    const QByteArray whole = *part;
                    *part = turned(whole, qsizetype(random.below(quint64(8 * whole.size()))));
                    const KnownAccount before = chain.known();
                    const ChainVerdict verdict = take(chain, rebuilt(update, packed));
                    QVERIFY2(verdict == ChainVerdict::Forged, qPrintable(QString::number(seed)));
                    QCOMPARE(chain.known(), before);
                    *part = whole;
                    ++tried;
                }
            }
            take(chain, rebuilt(update, packed));
            QCOMPARE(chain.latest()->hash(), step.list.hash());
        }
    }
    qInfo("%lld turned bits", tried);
}

void tst_ManifestHistories::nobodyWhoWasRemovedReturns_B1()
{
    qint64 tried = 0;
    for (quint64 seed = firstSeed(); seed < firstSeed() + seedsMax; ++seed) {
        History history(seed);
        ManifestChain chain(history.latest().account());
        for (const Step &step : history.steps())
            take(chain, step.update);
        for (const auto &[number, device] : chain.latest()->devices())
            QVERIFY2(!history.removed().contains(number), qPrintable(QString::number(seed)));
        // Whoever has the account key tries each of them: with its own keys, with others, forgetting that it was
        // removed.
        for (const quint32 number : history.removed()) {
            for (const OwnDevice &device : {history.removedDevice(number), history.owner().device(number)}) {
                SignedDeviceList list = history.latest().signedBytes();
                list.certificates.push_back(device.certifiedBy(history.owner().key()));
                ManifestFacts facts = history.latest().manifest().facts();
                facts.certificates.push_back(digestOf({list.certificates.back().bytes}));
                std::ranges::sort(facts.certificates);
                std::erase_if(facts.removed,
                              [number](const RemovedDevice &removed) { return removed.number == number; });
                ++facts.version;
                facts.previous = history.latest().hash();
                list.manifest = history.owner().sign(facts);
                QCOMPARE(chain.consider({list, {}}, identityCheck()),
                         (ChainAnswer{.verdict = ChainVerdict::Forged, .fault = IdentityFault::RemovedReturned}));
                ++tried;
            }
        }
    }
    QVERIFY(tried > 0);
    qInfo("%lld tries", tried);
}

void tst_ManifestHistories::everyPartyEndsWithTheSame_F2()
{
    for (quint64 seed = firstSeed(); seed < firstSeed() + seedsMax; ++seed) {
        const History history(seed);
        ManifestChain whole(history.latest().account());
        for (const Step &step : history.steps())
            take(whole, step.update);
        // First seen at any version, stored and read again before each step.
        for (std::size_t from = 0; from < history.steps().size(); ++from) {
            ManifestChain late(history.latest().account());
            for (std::size_t i = from; i < history.steps().size(); ++i) {
                late = ManifestChain::restored(late.known(), identityCheck()).value();
                const ChainVerdict verdict = take(late, history.steps()[i].update);
                QVERIFY2(verdict == ChainVerdict::Accepted || verdict == ChainVerdict::IdentityChanged,
                         qPrintable(QString::number(seed)));
            }
            QCOMPARE(late.known().latest, whole.known().latest);
            QCOMPARE(late.accountKey(), whole.accountKey());
        }
    }
}

QTEST_GUILESS_MAIN(tst_ManifestHistories)
#include "tst_ManifestHistories.moc"
