// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { Operation } from "./contract.ts";

/** What each provider's specs declare. An object is closed: it has no other fields than those named. */
export const operations: Readonly<Record<string, readonly Operation[]>> = {
  "tencent-ccr": [
    {
      "id": "GetTagList",
      "method": "GET",
      "path": "/v2/index.php",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetTagList"
          }
        },
        {
          "name": "reponame",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [
        "Region",
        "SecretId",
        "Timestamp",
        "Nonce",
        "Signature",
        "SignatureMethod",
        "Token"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "codeDesc",
                  "data"
                ],
                "properties": {
                  "code": {
                    "type": "integer",
                    "const": 0
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  },
                  "data": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "reponame",
                      "server",
                      "tagCount",
                      "tagInfo"
                    ],
                    "properties": {
                      "reponame": {
                        "type": "string"
                      },
                      "server": {
                        "type": "string"
                      },
                      "tagCount": {
                        "type": "integer"
                      },
                      "tagInfo": {
                        "type": "array",
                        "items": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": [
                            "repo_name",
                            "tagName",
                            "tagId",
                            "imageId",
                            "size",
                            "creationTime",
                            "updateTime",
                            "author",
                            "architecture",
                            "dockerVersion",
                            "os",
                            "pushTime",
                            "sizeByte"
                          ],
                          "properties": {
                            "repo_name": {
                              "type": "string"
                            },
                            "tagName": {
                              "type": "string"
                            },
                            "tagId": {
                              "type": "string"
                            },
                            "imageId": {
                              "type": "string"
                            },
                            "size": {
                              "type": "string"
                            },
                            "creationTime": {
                              "type": "string"
                            },
                            "updateTime": {
                              "type": "string"
                            },
                            "author": {
                              "type": "string"
                            },
                            "architecture": {
                              "type": "string"
                            },
                            "dockerVersion": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "pushTime": {
                              "type": "string"
                            },
                            "sizeByte": {
                              "type": "integer"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message"
                ],
                "properties": {
                  "code": {
                    "type": [
                      "integer",
                      "string"
                    ],
                    "not": {
                      "const": 0
                    }
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "huawei-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "ucloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "otc-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted",
                "domain_id",
                "tag_type"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "surfercloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "docker-hub": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "count",
              "next",
              "previous",
              "results"
            ],
            "properties": {
              "count": {
                "type": "integer"
              },
              "next": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "previous": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "results": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "name"
                  ],
                  "properties": {
                    "id": {
                      "type": "integer"
                    },
                    "images": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "architecture": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "features": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "variant": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "digest": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "layers": {
                            "type": "array",
                            "items": {
                              "additionalProperties": false,
                              "type": "object",
                              "properties": {
                                "digest": {
                                  "type": [
                                    "string",
                                    "null"
                                  ]
                                },
                                "size": {
                                  "type": "integer"
                                },
                                "instruction": {
                                  "type": "string"
                                }
                              }
                            }
                          },
                          "os": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "os_features": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "os_version": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "size": {
                            "type": "integer"
                          },
                          "status": {
                            "type": "string",
                            "enum": [
                              "active",
                              "inactive"
                            ]
                          },
                          "last_pulled": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "last_pushed": {
                            "type": [
                              "string",
                              "null"
                            ]
                          }
                        }
                      }
                    },
                    "creator": {
                      "type": "integer"
                    },
                    "last_updated": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "last_updater": {
                      "type": "integer"
                    },
                    "last_updater_username": {
                      "type": "string"
                    },
                    "name": {
                      "type": "string"
                    },
                    "repository": {
                      "type": "integer"
                    },
                    "full_size": {
                      "type": "integer"
                    },
                    "v2": {
                      "type": [
                        "boolean",
                        "string"
                      ]
                    },
                    "status": {
                      "type": "string",
                      "enum": [
                        "active",
                        "inactive"
                      ]
                    },
                    "tag_status": {
                      "type": "string"
                    },
                    "tag_last_pulled": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "tag_last_pushed": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "media_type": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "content_type": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "digest": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              },
              "txnid": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            429
          ],
          "headers": [
            "X-Retry-After"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "error": {
                "type": "boolean"
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetRepositoryTag",
      "method": "GET",
      "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "tag",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "name"
            ],
            "properties": {
              "id": {
                "type": "integer"
              },
              "images": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "architecture": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "features": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "variant": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "digest": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "layers": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "digest": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "size": {
                            "type": "integer"
                          },
                          "instruction": {
                            "type": "string"
                          }
                        }
                      }
                    },
                    "os": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "os_features": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "os_version": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "size": {
                      "type": "integer"
                    },
                    "status": {
                      "type": "string",
                      "enum": [
                        "active",
                        "inactive"
                      ]
                    },
                    "last_pulled": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "last_pushed": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              },
              "creator": {
                "type": "integer"
              },
              "last_updated": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "last_updater": {
                "type": "integer"
              },
              "last_updater_username": {
                "type": "string"
              },
              "name": {
                "type": "string"
              },
              "repository": {
                "type": "integer"
              },
              "full_size": {
                "type": "integer"
              },
              "v2": {
                "type": [
                  "boolean",
                  "string"
                ]
              },
              "status": {
                "type": "string",
                "enum": [
                  "active",
                  "inactive"
                ]
              },
              "tag_status": {
                "type": "string"
              },
              "tag_last_pulled": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "tag_last_pushed": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "media_type": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "content_type": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ]
              }
            }
          }
        },
        {
          "statuses": [
            401,
            403,
            404
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              },
              "txnid": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            429
          ],
          "headers": [
            "X-Retry-After"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "error": {
                "type": "boolean"
              }
            }
          }
        }
      ]
    },
    {
      "id": "AuthCreateAccessToken",
      "method": "POST",
      "path": "/v2/auth/token",
      "parameters": [],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "identifier",
          "secret"
        ],
        "properties": {
          "identifier": {
            "type": "string"
          },
          "secret": {
            "type": "string"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "access_token"
            ],
            "properties": {
              "access_token": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              }
            }
          }
        }
      ]
    }
  ],
  "oci": [
    {
      "id": "ListTags",
      "method": "GET",
      "path": "/v2/{name}/tags/list",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "n",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "last",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "name",
              "tags"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "tags": {
                "type": [
                  "array",
                  "null"
                ],
                "items": {
                  "type": "string"
                }
              },
              "child": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "manifest": {
                "type": "object",
                "additionalProperties": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "imageSizeBytes": {
                      "type": "string"
                    },
                    "layerId": {
                      "type": "string"
                    },
                    "mediaType": {
                      "type": "string"
                    },
                    "tag": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "timeCreatedMs": {
                      "type": "string"
                    },
                    "timeUploadedMs": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            403,
            404,
            413,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetManifest",
      "method": "GET",
      "path": "/v2/{name}/manifests/{reference}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "reference",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Accept",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "schemaVersion",
                  "config",
                  "layers"
                ],
                "properties": {
                  "schemaVersion": {
                    "type": "integer",
                    "const": 2
                  },
                  "mediaType": {
                    "type": "string"
                  },
                  "config": {
                    "additionalProperties": true,
                    "type": "object",
                    "required": [
                      "mediaType",
                      "digest",
                      "size"
                    ],
                    "properties": {
                      "mediaType": {
                        "type": "string"
                      },
                      "digest": {
                        "type": "string"
                      },
                      "size": {
                        "type": "integer"
                      },
                      "platform": {
                        "additionalProperties": true,
                        "type": "object",
                        "properties": {
                          "architecture": {
                            "type": "string"
                          },
                          "os": {
                            "type": "string"
                          },
                          "variant": {
                            "type": "string"
                          }
                        }
                      }
                    }
                  },
                  "layers": {
                    "type": "array",
                    "items": {
                      "additionalProperties": true,
                      "type": "object",
                      "required": [
                        "mediaType",
                        "digest",
                        "size"
                      ],
                      "properties": {
                        "mediaType": {
                          "type": "string"
                        },
                        "digest": {
                          "type": "string"
                        },
                        "size": {
                          "type": "integer"
                        },
                        "platform": {
                          "additionalProperties": true,
                          "type": "object",
                          "properties": {
                            "architecture": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "variant": {
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "schemaVersion",
                  "manifests"
                ],
                "properties": {
                  "schemaVersion": {
                    "type": "integer",
                    "const": 2
                  },
                  "mediaType": {
                    "type": "string"
                  },
                  "manifests": {
                    "type": "array",
                    "items": {
                      "additionalProperties": true,
                      "type": "object",
                      "required": [
                        "mediaType",
                        "digest",
                        "size"
                      ],
                      "properties": {
                        "mediaType": {
                          "type": "string"
                        },
                        "digest": {
                          "type": "string"
                        },
                        "size": {
                          "type": "integer"
                        },
                        "platform": {
                          "additionalProperties": true,
                          "type": "object",
                          "properties": {
                            "architecture": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "variant": {
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            ]
          }
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "HeadManifest",
      "method": "HEAD",
      "path": "/v2/{name}/manifests/{reference}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "reference",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Accept",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ]
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": []
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ]
        }
      ]
    },
    {
      "id": "GetBlob",
      "method": "GET",
      "path": "/v2/{name}/blobs/{digest}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "digest",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ],
          "schema": {
            "additionalProperties": true,
            "type": "object",
            "properties": {
              "created": {
                "type": "string"
              },
              "architecture": {
                "type": "string"
              },
              "os": {
                "type": "string"
              },
              "variant": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            307
          ],
          "headers": [
            "Location"
          ]
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetToken",
      "method": "GET",
      "path": "/token",
      "parameters": [
        {
          "name": "service",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "scope",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "client_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "account",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "offline_token",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "anyOf": [
              {
                "required": [
                  "token"
                ]
              },
              {
                "required": [
                  "access_token"
                ]
              }
            ],
            "properties": {
              "token": {
                "type": "string"
              },
              "access_token": {
                "type": "string"
              },
              "expires_in": {
                "type": "integer"
              },
              "issued_at": {
                "type": "string"
              },
              "refresh_token": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            429
          ],
          "headers": [],
          "schema": {
            "type": "object",
            "additionalProperties": true
          }
        }
      ]
    }
  ]
};
