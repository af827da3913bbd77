#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Porchlight authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the known answers of tst_SenderKeyFormats from encryption.md 5.2 and 5.4, without a line of the product:
hashes and MACs by Python, Ed25519 and XChaCha20-Poly1305 by libsodium. Run it by hand; the tests hold what it printed."""
import ctypes
import ctypes.util
import hashlib
import hmac
import struct

SODIUM = ctypes.CDLL(ctypes.util.find_library("sodium"))


def run(first, count):
    return bytes((first + i) & 0xff for i in range(count))


def sha256(data):
    return hashlib.sha256(data).digest()


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def hkdf(salt, ikm, info, count):
    key = mac(salt or bytes(32), ikm)
    out, block = b"", b""
    while len(out) < count:
        block = mac(key, block + info + bytes([len(out) // 32 + 1]))
        out += block
    return out[:count]


def xchacha(key, nonce, aad, plain):
    out = ctypes.create_string_buffer(len(plain) + 16)
    SODIUM.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, None, plain, ctypes.c_ulonglong(len(plain)), aad, ctypes.c_ulonglong(len(aad)), None, nonce, key)
    return out.raw


def keypair(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    SODIUM.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def sign(secret, message):
    out = ctypes.create_string_buffer(64)
    SODIUM.crypto_sign_detached(out, None, message, ctypes.c_ulonglong(len(message)), secret)
    return out.raw


def lp(data):
    return struct.pack(">I", len(data)) + data


def padded(inner):
    plain = lp(inner) + b"\x80"
    bucket = next(size for size in [160] + [256 << i for i in range(9)] if size >= len(plain))
    return plain.ljust(bucket, b"\0")


def main():
    # What the test's generator gives, in the order in which a key draws it: 0, 1, 2 …
    seed, kid, ck, eph = run(0x00, 32), run(0x20, 16), run(0x30, 32), run(0x50, 32)
    salts = [run(0x70, 24), run(0x88, 24)]
    nonce = run(0xa0, 24)
    public, secret = keypair(seed)
    conv, account, device, message = run(0xa0, 16), run(0xb0, 16), 7, run(0xc0, 16)
    roster, epoch, kind, ttl = run(0xd0, 32), 5, 1, 2

    kf = run(0x01, 32)
    inner = (kf + struct.pack(">Q", 3) + sha256(b"previous") + struct.pack(">Q", 41) + sha256(b"head")[:16]
             + struct.pack(">Q", 1_700_000_000_000) + struct.pack(">H", 1) + lp(b"Hello, sender key"))
    com = mac(kf, inner)
    ad = (b"PORCHLIGHT/aad/v1" + b"\x02" + conv + struct.pack(">Q", epoch) + roster + account + struct.pack(">I", device)
          + message + bytes([kind, ttl]) + com)
    print("inner ", inner.hex())
    print("com   ", com.hex())
    print("AD    ", ad.hex())
    print("plain ", len(padded(inner)), sha256(padded(inner)).hex())
    print("SKDM  ", (conv + kid + struct.pack(">I", 0) + ck + public + eph + struct.pack(">Q", epoch) + roster).hex())
    chain = ck
    for it, salt in enumerate(salts):
        msg_seed, chain = mac(chain, b"\x01"), mac(chain, b"\x02")
        derived = hkdf(salt, msg_seed, b"PORCHLIGHT/sk2/msg/v1", 56)
        head = b"\x02" + kid + struct.pack(">I", it) + salt
        ct = xchacha(derived[:32], derived[32:], head + ad, padded(inner))
        wire = head + ct + sign(secret, b"PORCHLIGHT/sk2/sig/v1\0" + hashlib.sha512(head + ad + ct).digest())
        print("W", it, "  ", len(wire), sha256(wire).hex(), "tag", ct[-16:].hex())
        print("body  ", sha256(ad + wire).hex())
    head = b"\x02" + kid + nonce
    print("E     ", (head + xchacha(hkdf(b"", eph, b"PORCHLIGHT/eph/v1", 32), nonce, head + ad, b"\x01")).hex())
    log = bytes(32)
    for seq in (1, 2, 3):
        log = sha256(log + struct.pack(">Q", seq) + sha256(b"entry %d" % seq))
    print("h_3   ", log.hex())


if __name__ == "__main__":
    main()
