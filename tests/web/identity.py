"""A small OpenID provider on loopback: keeps codes with their PKCE challenges, signs with a key of its own, and lies where it is told to."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

jose = pytest.importorskip("joserfc", reason="needs joserfc: pip install 'dateline[oidc]'")
from joserfc import jwt  # noqa: E402
from joserfc.jwk import KeySet, RSAKey  # noqa: E402


class Identity:
    """`base` is its issuer. `person` are the claims of who signs in; `lies` are put over what a provider would truthfully say."""

    def __init__(self):
        self.key, self.stranger = (RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}) for _ in range(2))
        self.person = {"sub": "p1", "preferred_username": "Ana.Ferreira", "email": "ana@x.example", "email_verified": True}
        self.lies, self.described, self.signs_with, self.codes, self.asked = {}, {}, self.key, {}, []

    def __enter__(self):
        identity = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                identity.get(self)

            def do_POST(self):
                identity.token(self)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def get(self, handler):
        self.asked.append(handler.path)
        if handler.path.startswith("/.well-known/"):
            ends = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
            told = {"issuer": self.base, **{name: self.base + path for name, path in ends.items()}}
            answer(handler, 200, {**told, **self.described})
        elif handler.path == "/keys":
            answer(handler, 200, KeySet([self.key]).as_dict(private=False))
        else:
            answer(handler, 404, {})

    def signed_in(self, url):
        """What a browser does at the provider: the person says yes, and is sent back to the address that this gives."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert asked["code_challenge_method"] == "S256" and asked["response_type"] == "code" and "openid" in asked["scope"].split()
        code = f"code{len(self.codes)}"
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, handler):
        sent = {n: v[0] for n, v in parse_qs(handler.rfile.read(int(handler.headers["content-length"])).decode()).items()}
        asked = self.codes.pop(sent.get("code", ""), None)
        secret = base64.b64encode(b"portal:s3cret").decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest()).decode().rstrip("=")
        right = asked and handler.headers.get("authorization") == f"Basic {secret}" and challenge == asked["code_challenge"]
        if not right or sent.get("redirect_uri") != asked["redirect_uri"]:
            answer(handler, 400, {"error": "invalid_grant"})
            return
        claims = {"iss": self.base, "aud": "portal", "iat": int(time.time()), "exp": int(time.time()) + 300, "nonce": asked["nonce"], **self.person}
        claims = {name: value for name, value in {**claims, **self.lies}.items() if value is not None}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.signs_with)
        answer(handler, 200, {"access_token": "x", "token_type": "Bearer", "id_token": signed})


def answer(handler, status, told):
    body = json.dumps(told).encode()
    handler.send_response(status)
    handler.send_header("content-type", "application/json")
    handler.send_header("content-length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
